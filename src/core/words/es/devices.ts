import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const DEVICE_WORDS: LateWords["DEVICE_WORDS"] = {
  hint: "Cada uno ve todas las fotos de casa y puede enviar más.",
  reading: "Preguntando a tu casa…",
  unpaired: "Cuando este dispositivo esté vinculado, los demás aparecen aquí.",
  failed: (words) => `No se pueden mostrar los dispositivos de tu casa: ${words}`,
  again: "Intentar de nuevo",
  isThis: "Este dispositivo",
  seenNow: "Visto ahora mismo",
  seen: (ago) => `Visto ${ago}`,
  waiting: (count) =>
    plural(count, {
      one: `${n(count)} foto espera allí`,
      many: `${n(count)} de fotos esperan allí`,
      other: `${n(count)} fotos esperan allí`,
    }),

  rename: "Cambiar el nombre",
  renameOf: (name) => `Cambiar el nombre de ${name}`,
  nameOf: (name) => `Un nombre para ${name}`,
  name: "Nombre",
  save: "Guardar",
  cancel: "Cancelar",
  renamed: (name) => `Ahora se llama ${name}.`,

  revoke: "Cerrar sesión…",
  revokeOf: (name) => `Cerrar la sesión de ${name}`,
  question: (name) => `¿Cerrar la sesión de ${name}?`,
  consequence:
    "No podrá ver esta casa ni enviarle nada hasta que se vincule de nuevo. Lo que envió se queda en casa; lo que espera en él se queda allí.",
  confirm: "Cerrar sesión",
  keep: "Dejarlo",
  revoked: (name) => `Se cerró la sesión de ${name}.`,

  invite: "Dejar entrar otro dispositivo…",
  inviteTitle: "Dejar entrar otro dispositivo",
  inviteHow:
    "Abre este enlace en el otro dispositivo o escribe allí el código. Deja entrar un dispositivo, una vez, en 10 minutos.",
  link: "Enlace",
  code: "Código",
  copy: "Copiar el enlace",
  copied: "Copiado",
};
