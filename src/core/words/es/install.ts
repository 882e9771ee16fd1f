import type { LateWords } from "../spoken.ts";

export const INSTALL_WORDS: LateWords["INSTALL_WORDS"] = {
  button: "Instalar",
  how: "Cómo instalarlo",
  title: "Instalar Homeward",
  installed: "Homeward está instalado en este dispositivo.",
  thanks: "Homeward está instalado. Lo encuentras entre tus apps.",
  offer: "¿Tener Homeward entre tus apps?",

  gives: {
    installed: "Tiene su propio icono y se abre sin el navegador alrededor.",
    ask: "Tiene su propio icono, recibe lo que compartes o abres con él y quizá se le despierte más a menudo para enviar.",
    "share-sheet":
      "Tiene su propio icono. Safari puede borrar lo que guardan los sitios si no se visitan en siete días; lo instalado lo deja en paz.",
    dock: "Tiene un lugar en el Dock. Safari puede borrar lo que guardan los sitios si no se visitan en siete días; lo instalado lo deja en paz.",
    "phone-menu": "Tiene su propio icono entre tus apps.",
    menu: "Tiene su propio icono, recibe lo que compartes o abres con él y quizá se le despierte más a menudo para enviar.",
    none: "Este navegador no tiene una forma de instalarlo que Homeward conozca. En una pestaña funciona todo.",
  },

  steps: {
    "share-sheet": [
      "Toca el botón de compartir de tu navegador.",
      "Elige «Añadir a pantalla de inicio».",
      "Abre Homeward desde su icono nuevo. Quizá pida vincularse otra vez.",
    ],
    dock: ["Abre el menú Archivo de Safari.", "Elige «Añadir al Dock»."],
    "phone-menu": ["Abre el menú de tu navegador.", "Elige «Añadir a pantalla de inicio»."],
    menu: ["Abre el menú de tu navegador.", "Elige «Instalar Homeward» o «Instalar aplicación»."],
  },
};
