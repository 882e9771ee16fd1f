import type { FirstWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const WORDS: FirstWords["WORDS"] = {
  name: "Homeward",
  failed: "Algo ha salido mal.",
  needsWorkers:
    "Homeward necesita una dirección segura (https) y un navegador con service workers.",

  here: { phone: "en este móvil", tablet: "en esta tableta", device: "en este dispositivo" },

  sentence: {
    empty: "Aún no hay nada aquí",
    nothingWaits: (atHome) =>
      plural(atHome, {
        one: `Nada espera. ${n(atHome)} foto está en casa`,
        many: `Nada espera. ${n(atHome)} de fotos están en casa`,
        other: `Nada espera. ${n(atHome)} fotos están en casa`,
      }),
    allHome: (count) =>
      plural(count, {
        one: "Tu foto está en casa",
        many: `Las ${n(count)} están en casa`,
        other: `Las ${n(count)} están en casa`,
      }),
    saving: (done, all, here) => `Guardando ${n(done)} de ${n(all)} ${here}…`,
    going: {
      unknown: (count, here) => `${n(count)} a salvo ${here}, de camino a casa`,
      wifi: (count, here) => `${n(count)} a salvo ${here}, de camino a casa por wifi`,
      mobile: (count, here) => `${n(count)} a salvo ${here}, de camino a casa por datos móviles`,
    },
    backingOff: (count, here) => `${n(count)} a salvo ${here}, pronto se reintenta`,
    offline: (count, here) =>
      plural(count, {
        one: `${n(count)} a salvo ${here}, espera una conexión`,
        many: `${n(count)} a salvo ${here}, esperan una conexión`,
        other: `${n(count)} a salvo ${here}, esperan una conexión`,
      }),
    unreachable: (count, here) =>
      plural(count, {
        one: `Tu casa no responde · ${n(count)} espera a salvo ${here}`,
        many: `Tu casa no responde · ${n(count)} esperan a salvo ${here}`,
        other: `Tu casa no responde · ${n(count)} esperan a salvo ${here}`,
      }),
    homeFull: (count, here) =>
      plural(count, {
        one: `Tu casa está llena · ${n(count)} espera ${here}`,
        many: `Tu casa está llena · ${n(count)} esperan ${here}`,
        other: `Tu casa está llena · ${n(count)} esperan ${here}`,
      }),
    throttled: (count, here) =>
      plural(count, {
        one: `Tu casa pidió una pausa · ${n(count)} espera ${here}`,
        many: `Tu casa pidió una pausa · ${n(count)} esperan ${here}`,
        other: `Tu casa pidió una pausa · ${n(count)} esperan ${here}`,
      }),
    signedOut: (count, here) =>
      plural(count, {
        one: `Sin vincular con tu casa · ${n(count)} espera ${here}`,
        many: `Sin vincular con tu casa · ${n(count)} esperan ${here}`,
        other: `Sin vincular con tu casa · ${n(count)} esperan ${here}`,
      }),
    unsupported: (count, here) =>
      plural(count, {
        one: `Este navegador no puede enviar · ${n(count)} espera ${here}`,
        many: `Este navegador no puede enviar · ${n(count)} esperan ${here}`,
        other: `Este navegador no puede enviar · ${n(count)} esperan ${here}`,
      }),
    needsYou: (count) =>
      plural(count, {
        one: `${n(count)} foto te necesita`,
        many: `${n(count)} de fotos te necesitan`,
        other: `${n(count)} fotos te necesitan`,
      }),
    andNeedsYou: (sentence, count) =>
      plural(count, {
        one: `${sentence} · ${n(count)} te necesita`,
        many: `${sentence} · ${n(count)} te necesitan`,
        other: `${sentence} · ${n(count)} te necesitan`,
      }),
  },

  note: {
    needsYou: "Abajo pone por qué y qué hacer.",
    empty: "Elige algunas: aquí quedan a salvo al momento y luego van a casa.",
    checked: "Tu casa tiene cada una byte por byte, y este dispositivo guarda los recibos.",
    checkedOne: "Tu casa la tiene byte por byte, y este dispositivo guarda el recibo.",
    keepOpen: "Deja esta página abierta hasta que todas estén guardadas aquí.",
    closable: "Puedes cerrar esta página. El resto va a casa por sí solo.",
    closableOffline: "Puedes cerrar esta página. Van a casa por sí solas.",
    triesAgain: "Aquí están a salvo, y Homeward lo reintenta por sí solo.",
    pairFirst: "Aquí están a salvo, y van a casa cuando este dispositivo esté vinculado.",
    unsupported:
      "Sin service workers (en ventanas privadas suelen faltar) las fotos solo esperan aquí.",
  },

  waking: {
    onlyWhileOpen: "Este navegador solo envía mientras Homeward está abierto.",
    blocked:
      "La sincronización en segundo plano está bloqueada para este sitio, así que solo envía mientras Homeward está abierto.",
    afterClosing:
      "Este navegador despierta a Homeward después de cerrarlo, pero no según un horario.",
    ifInstalled:
      "Este navegador despierta a Homeward después de cerrarlo; instalado, también miraría dos veces al día.",
    daily:
      "Este navegador despierta a Homeward después de cerrarlo y vuelve a mirar hasta dos veces al día.",
  },

  choose: {
    button: "Elegir fotos",
    hint: "o suéltalas en cualquier lugar de esta página",
    dropTitle: "Suéltalas aquí",
    dropHint: "Primero se guardan en este dispositivo y luego van a casa.",
  },

  report: {
    title: "Lo que se eligió",
    saved: (count) =>
      plural(count, {
        one: `${n(count)} foto quedó a salvo en este dispositivo.`,
        many: `${n(count)} de fotos quedaron a salvo en este dispositivo.`,
        other: `${n(count)} fotos quedaron a salvo en este dispositivo.`,
      }),
    already: (count) =>
      plural(count, {
        one: `${n(count)} ya estaba aquí.`,
        many: `${n(count)} ya estaban aquí.`,
        other: `${n(count)} ya estaban aquí.`,
      }),
    alreadyHome: (count) =>
      plural(count, {
        one: `${n(count)} ya está en casa.`,
        many: `${n(count)} ya están en casa.`,
        other: `${n(count)} ya están en casa.`,
      }),
    room: (taken, all) =>
      `Hay sitio para ${n(taken)} de ${n(all)}; el resto, cuando esas estén en casa.`,
    refused: (count) =>
      plural(count, {
        one: `${n(count)} no se pudo tomar:`,
        many: `${n(count)} no se pudieron tomar:`,
        other: `${n(count)} no se pudieron tomar:`,
      }),
    more: (count) => `y ${n(count)} más`,
    dismiss: "Cerrar este informe",
    nothing: "No se eligió nada.",
  },

  progress: {
    label: "Todas las fotos de camino a casa",
    count: (done, all) => `${n(done)} de ${n(all)} en casa`,
    bytes: (done, all) => `${done} de ${all}`,
    speed: (size) => `${size}/s`,
    saving: "Guardando en este dispositivo",
    stop: "Dejar de guardar",
  },

  queue: {
    needsYou: "Te necesita",
    showAll: (count) => `Mostrar las ${n(count)}`,
    showFewer: "Mostrar menos",
    retryAll: "Reintentar todo",
    retry: (filename) => `Reintentar ${filename}`,
    cancel: (filename) => `Cancelar ${filename}`,
    remove: (filename) => `Quitar ${filename}`,
    progressOf: (filename) => `${filename} enviado`,
  },

  job: {
    sending: (percent) => (percent === 0 ? "Enviando" : `Enviando · ${n(percent)} %`),
    checking: "Enviando · tu casa lo comprueba",
    stopping: (percent) =>
      percent === 0 ? "Se detiene tras esta parte" : `Se detiene tras esta parte · ${n(percent)} %`,
    partlyHome: (percent) => `el ${n(percent)} % ya está en casa`,
    waiting: "Espera su turno",
    triesAgain: (duration, words) => `Se reintenta en ${duration}: ${words}`,
    triesAgainSoon: (words) => `Se reintenta ahora: ${words}`,
    succeeded: "En casa",
    cancelled: "Cancelada",
    waitingFor: {
      unsupported: "Espera aquí: este navegador no puede enviar",
      "signed-out": "Espera a que este dispositivo esté vinculado",
      offline: "Espera a que vuelvas a tener conexión",
      unreachable: "Espera a que tu casa responda",
      throttled: "Espera: tu casa pidió una pausa",
      "home-full": "Espera a que haya sitio en casa",
    },
  },

  home: {
    total: (count, size) =>
      plural(count, {
        one: `${n(count)} foto, ${size}`,
        many: `${n(count)} de fotos, ${size}`,
        other: `${n(count)} fotos, ${size}`,
      }),
    onThisDevice: (count) =>
      plural(count, {
        one: `${n(count)} foto de este dispositivo`,
        many: `${n(count)} de fotos de este dispositivo`,
        other: `${n(count)} fotos de este dispositivo`,
      }),
    open: (filename) => `Abrir el original de ${filename}`,
    more: "Mostrar más",
  },

  pair: {
    title: "Vincula este dispositivo con tu casa",
    hint: "Al arrancar, tu casa muestra un enlace. Ábrelo aquí o pégalo abajo. Las fotos que elijas antes esperan aquí a salvo.",
    code: "Enlace o código",
    deviceName: "Nombre de este dispositivo",
    button: "Vincular",
    busy: "Vinculando…",
    codeMissing: "Pega el enlace o el código que mostró tu casa.",
    failed: "No se pudo vincular. Inténtalo de nuevo.",
  },

  screens: {
    title: "Pantallas",
    skip: "Saltar al contenido",
    photos: "Copia",
    library: "Fototeca",
    activity: "Actividad",
    settings: "Ajustes",
    failed: "No se pudo cargar esta pantalla.",
    reload: "Cargar de nuevo",
  },

  status: {
    paired: "Tu casa está ahí",
    signedOut: "Sin vincular",
    unreachable: "Tu casa no responde",
    offline: "Sin conexión",
    unknown: "Buscando tu casa",
  },

  notice: {
    title: "Avisos",
    storage: (words) => `No se puede leer la cola de este dispositivo: ${words}`,
    action: (words) => `Eso no funcionó: ${words}`,
    dismiss: "Cerrar",
  },
};
