import type { LateWords } from "../spoken.ts";
import { BLOCK_WORDS } from "./block.ts";

export const SAID_WORDS: LateWords["SAID_WORDS"] = {
  ...BLOCK_WORDS,
  "another-worker": "Otra parte de Homeward ya está en ello.",
  "folders-left": "Las carpetas enlazadas aún no se han revisado.",
  "leaving-home": "Este dispositivo deja su casa.",
  "new-version": "Toma el relevo una versión nueva de Homeward.",
  "next-try": "Todo lo que queda espera su próximo intento.",
  "broken-off": "Este dispositivo no pudo continuar.",
  "note-damaged":
    "Lo que este dispositivo anotó sobre la foto estaba dañado. Sus bytes se pueden enviar de nuevo.",
  "time-over": "Se acabó el tiempo que el navegador daba para esto.",
  "not-kept": "Tu casa aceptó los bytes, pero no los guardó.",
  "way-answered":
    "Algo en el camino respondió en lugar de tu casa, como la página de acceso de una red wifi.",
  "home-odd": "Tu casa respondió algo que esta versión de Homeward no conoce.",
  "folder-closed": "No se puede escribir en esta carpeta.",
  "written-otherwise": "Lo que se escribió se lee distinto.",

  "not-media": "Esto no es ni una foto ni un vídeo.",
  zip: "Esto es un archivo zip. Las exportaciones de Google Fotos y de Apple entran por Ajustes → Importar.",
  "zip-unreadable": "Esto no se puede leer como zip. Quizá no se descargó hasta el final.",
  "zip-damaged": "Este archivo está dañado en el zip.",
  "zip-locked": "Este archivo está protegido con una contraseña.",
  "zip-bomb": "Este archivo sería mucho más grande de lo que puede ser una foto o un vídeo.",

  "share-rest": "El resto de lo compartido",
  "share-unnamed": "Un archivo cuyo nombre no se pudo leer",
  "share-not-whole": "No llegó entero. Compártelo de nuevo.",
  "share-rest-not-here":
    "La otra app paró antes de que todo estuviera aquí. Comparte de nuevo lo que falta.",
  "share-unreadable": "La otra app lo envió en una forma que Homeward no puede leer.",
};
