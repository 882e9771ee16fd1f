import type { LateWords } from "../spoken.ts";

export const SETTINGS_WORDS: LateWords["SETTINGS_WORDS"] = {
  index: "Secciones de los ajustes",
  back: "Todos los ajustes",
  section: {
    sources: "Fuentes",
    when: "Cuándo enviar",
    notifications: "Notificaciones",
    home: "Casa y este dispositivo",
    devices: "Dispositivos",
    appearance: "Aspecto",
    language: "Idioma",
    browser: "Este navegador",
    test: "Modo de prueba",
    about: "Acerca de Homeward",
  },
  inside: {
    sources: "Carpetas enlazadas e importaciones",
    when: "Wifi, energía, horas, pausa",
    notifications: "Lo que te llega fuera de Homeward",
    home: "Nombre, sitio, qué se puede borrar",
    devices: "Quién más envía a esta casa",
    appearance: "Claro u oscuro",
    language: "Lo que habla Homeward",
    browser: "Lo que puede, y la instalación",
    test: "Fallos a voluntad",
    about: "Versión, licencia, qué se guarda dónde",
  },

  device: {
    name: "Nombre",
    nameUnknown: "Se conoce cuando tu casa responda",
    nameUnpaired: "Aún sin vincular",
    rename: "Cambiar el nombre",
    home: "Casa",
    room: "Espacio",
    roomAtHome: "En casa",
    homeUsed: (photos, free) => `${photos} de fotos, ${free} libres`,
    homeFree: (free) => `${free} libres`,
    homeUnknown: "Se conoce cuando tu casa responda",
    here: "En este dispositivo",
    hereUsed: (used) => `${used} usados`,
    hereUsedAndLeft: (used, left) => `${used} usados, quedan ${left}`,
    hereUnknown: "Este navegador no lo dice",
    onTheWay: (size) => `De ellos, ${size} son fotos de camino.`,
    hereHint: "Recibos y Homeward mismo; las copias de fotos se van cuando están en casa.",
  },

  appearance: {
    hint: "Vale en este dispositivo.",
    auto: "Como este dispositivo",
    light: "Claro",
    dark: "Oscuro",
  },

  language: {
    hint: "Homeward arranca de nuevo en él; lo que se está enviando sigue.",
    auto: "Como este navegador",
  },

  keep: {
    title: "Conservar las fotos",
    hint: "Un navegador que se queda sin espacio puede borrar lo que guardaron los sitios, y con ello fotos que aún no están en casa.",
    button: "Pedir a este navegador que conserve las fotos",
    asking: "Preguntando…",
    kept: "Este navegador prometió no borrarlas.",
    refused:
      "Este navegador no lo prometió. Quizá decida otra cosa cuando Homeward esté instalado o se use más.",
    missing: "Este navegador no puede prometer conservarlas.",
  },

  browser: { title: "Lo que puede" },

  state: {
    can: "puede",
    "not-asked": "aún sin preguntar",
    blocked: "no puede",
    "not-installed": "sin instalar",
    unused: "sin usar",
    missing: "no puede",
  },

  reason: {
    can: "Funciona aquí.",
    "not-asked": "Te preguntaría antes.",
    blocked: "Bloqueado para este sitio en los ajustes del navegador.",
    "not-installed": "Solo para apps instaladas.",
    unused: "El navegador lo ofrece, pero aún no hay nada registrado.",
    missing: "Este navegador no lo tiene.",
  },

  ability: {
    serviceWorker: {
      name: "Enviar en segundo plano",
      can: "Envía un service worker, así que la página nunca tiene que hacerlo.",
    },
    backgroundSync: {
      name: "Despertar después de cerrar",
      can: "Background Sync despierta a Homeward cuando hay conexión, mientras el navegador funciona.",
      missing: "Sin Background Sync no se envía nada mientras Homeward está cerrado.",
    },
    periodicSync: {
      name: "Despertar según un horario",
      can: "Periodic Background Sync vuelve a mirar hasta dos veces al día.",
      "not-installed": "Periodic Background Sync es solo para apps instaladas.",
      unused: "El navegador tiene Periodic Background Sync, pero aún no hay nada registrado.",
      missing: "Este navegador no tiene Periodic Background Sync.",
    },
    installed: {
      name: "Instalado como app",
      can: "Homeward está instalado.",
      "not-installed": "Homeward funciona en una pestaña normal.",
    },
    persistentStorage: {
      name: "Conservar lo guardado",
      notAsked: "aún sin promesa",
      can: "El navegador prometió no borrarlo.",
      "not-asked": "Puede borrarse cuando este dispositivo se quede sin espacio.",
      blocked: "Rechazado para este sitio en los ajustes del navegador.",
    },
    notifications: {
      name: "Notificaciones",
      can: "Permitidas. Homeward solo muestra una si lo pides.",
    },
    push: {
      name: "Mensajes de casa",
      can: "Permitidos. Tu casa solo envía uno si lo pides.",
    },
    badge: {
      name: "Número en el icono de la app",
      can: "Muestra cuántas fotos esperan.",
      "not-installed": "Un icono con número es solo para apps instaladas.",
    },
    wakeLock: {
      name: "Mantener la pantalla encendida",
      can: "La pantalla puede seguir encendida mientras se envían fotos.",
    },
    connectionType: {
      name: "Distinguir wifi de datos móviles",
      can: "Las fotos pueden esperar al wifi.",
      missing: "Este navegador no dice cuál usa.",
    },
    battery: {
      name: "Conocer la batería",
      can: "Se conoce mientras Homeward está abierto; las fotos pueden esperar al cargador.",
      missing: "Este navegador no lo dice.",
    },
    directoryPicker: {
      name: "Enlazar una carpeta",
      can: "Homeward revisa por sí solo las carpetas enlazadas.",
      missing: "Este navegador solo abre archivos sueltos.",
    },
  },
};
