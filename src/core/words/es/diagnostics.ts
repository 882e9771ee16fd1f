import type { LateWords } from "../spoken.ts";

export const DIAGNOSTICS_WORDS: LateWords["DIAGNOSTICS_WORDS"] = {
  title: "Informe para quien te ayude",
  hint: "Lo que puede este navegador, tus ajustes, cifras, el registro y los motivos de los fallos. Sin nombres de archivo, direcciones, códigos ni fotos.",
  show: "Mostrar el informe",
  sheet: "Informe de diagnóstico",
  shown: "Esto es todo lo que contendrá el archivo.",
  save: "Guardar",
  copy: "Copiar",
  copied: "Copiado",
};
