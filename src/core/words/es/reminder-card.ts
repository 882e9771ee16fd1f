import type { LateWords } from "../spoken.ts";

export const REMINDER_CARD_WORDS: LateWords["REMINDER_CARD_WORDS"] = {
  notifications: "Avísame cuando todo esté en casa o algo me necesite",
  notificationHint: {
    on: "Pocas veces, y nunca mientras se ve Homeward.",
    off: "Este navegador te pregunta antes.",
    blocked: "Las notificaciones están bloqueadas para este sitio en los ajustes del navegador.",
    missing: "Este navegador, o este tipo de ventana, no tiene notificaciones.",
  },
  push: "Mi casa puede recordármelo cuando haya fotos esperando aquí tres días",
  pushHint: {
    on: "Tu casa envía un mensaje por el servicio push de este navegador.",
    off: "Un mensaje por el servicio push de este navegador; te pregunta antes.",
    blocked: "Las notificaciones están bloqueadas para este sitio en los ajustes del navegador.",
    missing: "Este navegador, o este tipo de ventana, no tiene mensajes push.",
  },
  keepAwake: "Mantener la pantalla encendida al enviar",
  keepAwakeHint: "Mientras Homeward está abierto y a la vista. Gasta batería.",
  keepAwakeMissing: "Este navegador no puede mantener la pantalla encendida.",
};
