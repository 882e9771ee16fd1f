import { FLAG, TEXT, type Paths, json, object, ok, operation } from "./operation.ts";

/** For who runs the home, and reminders. */
export const SERVICE_PATHS: Paths = {
  "/healthz": {
    get: operation({
      tag: "service",
      summary: "Whether the process answers.",
      device: false,
      answers: { 200: ok("It does.", object({ status: { const: "ok" } }), { status: "ok" }) },
    }),
  },
  "/readyz": {
    get: operation({
      tag: "service",
      summary: "Whether photos can be taken in; a 503 names all that stands in the way.",
      device: false,
      answers: {
        200: ok("They can.", object({ status: { const: "ready" } }), { status: "ready" }),
      },
    }),
  },
  "/metrics": {
    get: operation({
      tag: "service",
      summary:
        "Prometheus' text format, for this machine itself or with the bearer of --metrics-token.",
      device: false,
      answers: {
        200: { description: "The metrics.", content: { "text/plain": { schema: TEXT } } },
      },
      errors: ["signed-out"],
    }),
  },
  "/api/v1/openapi.json": {
    get: operation({
      tag: "service",
      summary: "This document.",
      device: false,
      answers: { 200: ok("The document.", { type: "object" }) },
    }),
  },
  "/api/v1/push": {
    get: operation({
      tag: "reminders",
      summary: "The key that a browser subscribes with, and whether this device is reminded.",
      answers: {
        200: ok("The key.", object({ publicKey: TEXT, subscribed: FLAG }), {
          publicKey: "BNbxGYNMhEIi9zrneh7mqV9tDK…",
          subscribed: false,
        }),
      },
    }),
    put: operation({
      tag: "reminders",
      summary:
        "Reminds this device through this subscription (PushSubscription.toJSON()), and through no other.",
      changes: true,
      body: json(
        object(
          {
            endpoint: TEXT,
            expirationTime: { type: ["number", "null"] },
            keys: object({ p256dh: TEXT, auth: TEXT }),
          },
          ["expirationTime"],
        ),
      ),
      answers: { 204: { description: "It does." } },
    }),
    delete: operation({
      tag: "reminders",
      summary: "Ends reminders of this device.",
      changes: true,
      answers: { 204: { description: "Ended." } },
    }),
  },
};
