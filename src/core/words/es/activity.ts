import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const ACTIVITY_WORDS: LateWords["ACTIVITY_WORDS"] = {
  lastSent: (ago) => `Último envío ${ago}`,
  lastSentNow: "Enviado ahora mismo",
  neverSent: "Aún no se envió nada desde este dispositivo",
  lastWeek: (count) =>
    plural(count, {
      one: `${n(count)} foto en los últimos 7 días`,
      many: `${n(count)} de fotos en los últimos 7 días`,
      other: `${n(count)} fotos en los últimos 7 días`,
    }),
  since: (count, day) =>
    plural(count, {
      one: `${n(count)} foto desde ${day}`,
      many: `${n(count)} de fotos desde ${day}`,
      other: `${n(count)} fotos desde ${day}`,
    }),

  title: "Lo que hizo Homeward",
  empty:
    "Cuando las fotos van a casa, aquí pone cuándo, cuántas y qué lo impedía. Una activación en la que no hay nada que enviar no se anota.",
  unreadable: "Ahora no se puede leer el registro.",
  today: "Hoy",
  yesterday: "Ayer",
  each: (count) =>
    plural(count, {
      one: `Mostrar ${n(count)} activación`,
      many: `Mostrar las ${n(count)} de activaciones`,
      other: `Mostrar las ${n(count)} activaciones`,
    }),
  earlier: "Mostrar lo anterior",

  woken: {
    open: "Activado al abrir Homeward",
    enqueue: "Activado por fotos recién elegidas",
    visible: "Activado al volver a Homeward",
    online: "Activado por una conexión nueva",
    heartbeat: "Activado por la página abierta",
    paired: "Activado al vincular este dispositivo",
    retry: "Activado por ti, para reintentar",
    conditions: "Activado por un cambio de tus condiciones",
    sync: "Activado por Background Sync",
    periodicsync: "Activado por Periodic Background Sync",
    push: "Activado por un mensaje de casa",
    "worker-start": "Activado al arrancar el worker del navegador",
  },

  seen: {
    network: { unmetered: "por wifi o cable", metered: "por datos móviles", unknown: "" },
    savesData: "ahorro de datos activo",
    power: { charging: "cargando", battery: "con batería", unknown: "" },
  },
  next: {
    open: "Después: tu próxima visita",
    enqueue: "Después: fotos recién elegidas",
    visible: "Después: tu próxima visita",
    online: "Después: una conexión nueva",
    heartbeat: "Después: la página abierta",
    paired: "Después: vincular este dispositivo",
    retry: "Después: tú, para reintentar",
    conditions: "Después: un cambio de tus condiciones",
    sync: "Después: Background Sync",
    periodicsync: "Después: Periodic Background Sync",
    push: "Después: un mensaje de casa",
    "worker-start": "Después: un arranque del worker del navegador",
  },

  wentHome: (count, size) =>
    plural(count, {
      one: `${n(count)} foto fue a casa, ${size}`,
      many: `${n(count)} de fotos fueron a casa, ${size}`,
      other: `${n(count)} fotos fueron a casa, ${size}`,
    }),
  wereHome: (count) =>
    plural(count, {
      one: `${n(count)} foto ya estaba en casa`,
      many: `${n(count)} de fotos ya estaban en casa`,
      other: `${n(count)} fotos ya estaban en casa`,
    }),
  sentPart: (size, count) =>
    plural(count, {
      one: `Enviados ${size} de una foto que aún no está entera`,
      many: `Enviados ${size} de ${n(count)} de fotos, ninguna entera todavía`,
      other: `Enviados ${size} de ${n(count)} fotos, ninguna entera todavía`,
    }),
  sizeIn: (size, duration) => `${size} en ${duration}`,
  nothingSent: "No se envió nada",
  nothingLeft: "No quedaba nada que enviar",
  triedAgainLater: "Lo que queda se reintenta más tarde.",
  looked: (count) =>
    plural(count, {
      one: `Miró ${n(count)} vez, nada que enviar`,
      many: `Miró ${n(count)} de veces, nada que enviar`,
      other: `Miró ${n(count)} veces, nada que enviar`,
    }),
  tried: (count) =>
    plural(count, {
      one: `Lo intentó ${n(count)} vez, nada enviado`,
      many: `Lo intentó ${n(count)} de veces, nada enviado`,
      other: `Lo intentó ${n(count)} veces, nada enviado`,
    }),
};
