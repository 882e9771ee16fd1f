import type { LateWords } from "../spoken.ts";

export const ABOUT_WORDS: LateWords["ABOUT_WORDS"] = {
  version: "Versión",
  licence: "Licencia",
  licenceIs: "MIT: úsalo, cámbialo, pásalo.",
  stored: "Qué se guarda dónde",
  storedHere:
    "En este dispositivo, en este navegador: fotos hasta que están en casa, recibos, el registro, tus ajustes. Al cerrar sesión o borrar los datos de este sitio se quita.",
  storedHome:
    "En casa: tus fotos como archivos normales en carpetas por fecha, y un catálogo al lado. Sin Homeward siguen siendo tus archivos.",
  storedElsewhere: "En otro lugar: nada. Homeward habla con tu casa y con nadie más.",
  push: "Solo si activas los recordatorios de casa: entonces un mensaje que solo este navegador puede leer pasa por su servicio push.",
  docs: "Documentos",
  docsHint:
    "README y docs están en la carpeta desde la que se instaló Homeward, con todo su código fuente.",
  api: "Lo que puede la API de esta casa (OpenAPI)",
};
