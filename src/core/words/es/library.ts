import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

const photos = (count: number) =>
  plural(count, {
    one: `${n(count)} foto`,
    many: `${n(count)} de fotos`,
    other: `${n(count)} fotos`,
  });

export const LIBRARY_WORDS: LateWords["LIBRARY_WORDS"] = {
  loading: "Pidiendo a tu casa sus fotos…",
  failed: (words) => `Ahora no se puede leer la fototeca: ${words}`,
  offline: "No tienes conexión.",
  byMemory: "Esto es lo que recuerda este dispositivo: fotos que aún están aquí y recibos.",
  again: "Intentar de nuevo",
  unpaired: "Vincula este dispositivo para ver lo que está en casa.",
  pairWay: "Vincular",
  empty: "Aún no hay nada en casa. Lo que llega aparece aquí por sí solo.",
  emptyWay: "Elegir fotos",
  emptyFound: "Nada en casa coincide con eso.",
  emptyFavourites: "Aún no hay favoritas. Abre una foto y márcala.",
  emptyAlbum: "Este álbum está vacío. Selecciona fotos y añádelas.",
  emptyTrash: "La papelera está vacía.",
  grid: "Fotos por día",
  dayCount: photos,

  search: "Buscar por nombre de archivo o cámara",
  searchOpen: "Buscar",
  searchClose: "Cerrar la búsqueda",
  searchHint: "Nombre de archivo o cámara",
  show: "Mostrar",
  shows: { all: "Todas", favourites: "Favoritas", trash: "Papelera", albums: "Álbumes" },
  album: (name, count) => `${name} (${n(count)})`,
  scrubber: "Mes",

  tile: (filename, day, more) => [filename, day, ...more].join(", "),
  favourite: "favorita",
  videoOf: (length) => (length === "" ? "vídeo" : `vídeo, ${length}`),
  hereMark: "Aquí",
  onlyHere: "por ahora solo en este dispositivo",
  live: "Live",
  livePhoto: "Live Photo",
  motion: "Movimiento",
  motionPhoto: "Foto en movimiento",
  motionInside: "Su película está dentro de este archivo.",
  playLive: "Reproducir el vídeo de esta Live Photo",
  stopLive: "Mostrar la foto",
  noLive:
    "Este navegador no puede reproducir el vídeo de esta Live Photo. Está a salvo; puedes descargarlo.",
  select: (filename) => `Seleccionar ${filename}`,
  selectDay: (day) => `Seleccionar todo de ${day}`,

  selected: (count) => `Seleccionadas: ${n(count)}`,
  selection: "Fotos seleccionadas",
  clear: "Quitar la selección",
  addToAlbum: "Añadir a un álbum",
  removeFromAlbum: "Sacar del álbum",
  download: "Descargar",
  restoreInto: "Guardar en una carpeta",
  trash: "Borrar",
  restore: "Devolver a su sitio",

  trashed: (count) =>
    plural(count, {
      one: `${n(count)} foto movida a la papelera.`,
      many: `${n(count)} de fotos movidas a la papelera.`,
      other: `${n(count)} fotos movidas a la papelera.`,
    }),
  restored: (count) =>
    plural(count, {
      one: `${n(count)} foto devuelta a su sitio.`,
      many: `${n(count)} de fotos devueltas a su sitio.`,
      other: `${n(count)} fotos devueltas a su sitio.`,
    }),
  undo: "Deshacer",
  dismiss: "Cerrar",

  trashSummary: (count, size, days) =>
    plural(days, {
      one: `${photos(count)}, ${size}. Cada una se borra para siempre ${n(days)} día después de llegar aquí.`,
      many: `${photos(count)}, ${size}. Cada una se borra para siempre ${n(days)} de días después de llegar aquí.`,
      other: `${photos(count)}, ${size}. Cada una se borra para siempre ${n(days)} días después de llegar aquí.`,
    }),
  emptyTrashButton: "Vaciar la papelera",
  emptyTrashQuestion: "¿Vaciar la papelera?",
  emptyTrashFrees: (count, size) =>
    plural(count, {
      one: `${n(count)} foto se borrará en casa para siempre, también su original. Eso libera ${size}. Las copias de tus dispositivos se quedan, pero no se envían de nuevo por sí solas.`,
      many: `${n(count)} de fotos se borrarán en casa para siempre, también los originales. Eso libera ${size}. Las copias de tus dispositivos se quedan, pero no se envían de nuevo por sí solas.`,
      other: `${n(count)} fotos se borrarán en casa para siempre, también los originales. Eso libera ${size}. Las copias de tus dispositivos se quedan, pero no se envían de nuevo por sí solas.`,
    }),
  emptyTrashConfirm: "Borrar para siempre",
  emptied: (count, size) =>
    plural(count, {
      one: `${n(count)} foto borrada para siempre, ${size} libres.`,
      many: `${n(count)} de fotos borradas para siempre, ${size} libres.`,
      other: `${n(count)} fotos borradas para siempre, ${size} libres.`,
    }),
  cancel: "Cancelar",
  busy: "Un momento…",

  albumQuestion: (count) => `Añadir ${photos(count)} a un álbum`,
  albumExisting: "Álbum",
  albumNew: "Álbum nuevo",
  albumName: "Nombre del álbum nuevo",
  albumConfirm: "Añadir",
  albumNameMissing: "Da un nombre al álbum nuevo.",
  addedToAlbum: (count, name) =>
    plural(count, {
      one: `${n(count)} foto añadida a ${name}.`,
      many: `${n(count)} de fotos añadidas a ${name}.`,
      other: `${n(count)} fotos añadidas a ${name}.`,
    }),
  removedFromAlbum: (count) =>
    plural(count, {
      one: `${n(count)} foto sacada del álbum.`,
      many: `${n(count)} de fotos sacadas del álbum.`,
      other: `${n(count)} fotos sacadas del álbum.`,
    }),
  deleteAlbum: "Borrar el álbum",
  albumDeleted: (name) => `El álbum ${name} ya no está. Sus fotos se quedan.`,

  restoring: (done, all) => `Guardando en la carpeta: ${n(done)} de ${n(all)}`,
  restoredInto: (written, there, failed) =>
    [
      `Guardado en la carpeta: ${photos(written)}`,
      ...(there > 0 ? [`ya estaban: ${n(there)}`] : []),
      ...(failed > 0 ? [`sin guardar: ${n(failed)}`] : []),
    ].join(", "),

  viewer: "Visor de fotos",
  place: (index, count, isMore) => `${n(index)} de ${n(count)}${isMore ? "+" : ""}`,
  previous: "Foto anterior",
  next: "Foto siguiente",
  close: "Cerrar",
  details: "Detalles",
  actions: "Lo que puedes hacer con esta foto",
  favour: "Marcar como favorita",
  unfavour: "Quitar de favoritas",
  notShown:
    "Aquí no se puede mostrar una imagen de este archivo. Su original está a salvo; puedes descargarlo.",
  notHereNow:
    "Este dispositivo tiene su recibo, y la foto está a salvo en casa. Se ve cuando tu casa responda.",
  notPlayed:
    "Este navegador no puede reproducir este vídeo. Su original está a salvo; puedes descargarlo.",

  facts: {
    title: "Detalles",
    where: "Dónde",
    taken: "Tomada",
    description: "Descripción",
    camera: "Cámara",
    place: "Lugar",
    size: "Tamaño",
    files: "Archivos",
    hash: "SHA-256",
    copyHash: "Copiar el hash entero",
    copied: "Copiado",
    receipt: "Recibo",
    stored: "En casa desde",
    albums: "Álbumes",
    failed: "Ahora no se pueden leer los detalles.",
  },
  takenFrom: {
    exif: "como la escribió la cámara",
    container: "como la escribió la cámara en el vídeo",
    sidecar: "de las notas que vinieron con la foto",
    "file-name": "leída del nombre del archivo",
    "file-name-day": "el nombre del archivo dice el día, no la hora",
    modified: "de la fecha de cambio del archivo; la foto misma no dice ninguna",
    received: "cuando llegó a casa; nada dice cuándo se tomó",
  },
  onlyHereFact: "Por ahora solo en este dispositivo. Va a casa por sí sola.",
  knownFact: "En casa: este dispositivo tiene su recibo.",
  dayAndTime: (day, time) => `${day}, ${time}`,
  openInMaps: "Abrir en mapas",
  pixels: (width, height) => `${width} × ${height}`,
  receiptOf: {
    valid: "firmado por tu casa; este dispositivo comprobó la firma",
    wrong: "no concuerda con la clave de tu casa. No te fíes de él",
    unchecked: "lo hay, pero este navegador no puede comprobar firmas",
    none: "ninguno",
  },
};
