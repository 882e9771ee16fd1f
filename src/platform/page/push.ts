import { toBase64 } from "../../core/encoding.ts";
import { HomewardError } from "../../core/errors.ts";
import type { PushState } from "../../core/page-ports.ts";
import { errorOfResponse } from "../answers.ts";

const PUSH_PATH = "/api/v1/push";
const PATIENCE_MS = 15_000;

/** What the home answers: its VAPID key, and whether it has a subscription of this device. */
type HomePush = { publicKey: string; subscribed: boolean };

/** How reminders stand; PushSwitch of core/page-ports.ts has the words. Never rejects and never asks the person. */
export async function pushState(): Promise<PushState> {
  if (!hasPush()) return "missing";
  if (Notification.permission === "denied") return "blocked";
  try {
    // Not `ready`, which waits for ever where the worker could not be installed.
    const registration = await navigator.serviceWorker.getRegistration();
    const subscription = (await registration?.pushManager.getSubscription()) ?? null;
    if (subscription === null) return "off";
    // A subscription that the home does not know (any more) brings nothing.
    return await askHome().then(
      (home) => (home.subscribed && isMadeFor(subscription, home.publicKey) ? "on" : "off"),
      () => "on",
    );
  } catch {
    return "off";
  }
}

/** Asks for the permission, subscribes with the home's key and tells the home; undone when the home refuses. */
export async function turnOnPush(): Promise<PushState> {
  if (!hasPush()) return "missing";
  // First of all: Firefox and Safari ask only while the click lasts.
  const permission = await Notification.requestPermission();
  if (permission !== "granted") return permission === "denied" ? "blocked" : "off";
  const manager = await pushManager();
  const { publicKey } = await askHome();
  const subscription = await subscribe(manager, publicKey);
  try {
    const { endpoint, keys } = subscription.toJSON();
    await request("PUT", JSON.stringify({ endpoint, keys }));
  } catch (error) {
    await subscription.unsubscribe().catch(() => false);
    throw error;
  }
  return "on";
}

/** Ends the subscription. The home need not answer: its next message to what is over ends it there too. */
export async function turnOffPush(): Promise<PushState> {
  if (!hasPush()) return "missing";
  const subscription = await (await pushManager()).getSubscription();
  try {
    await subscription?.unsubscribe();
  } catch (cause) {
    throw new HomewardError("push-refused", undefined, { cause });
  }
  await request("DELETE").catch(() => {});
  return pushState();
}

/** iOS has push messages only in apps on the home screen; in its tabs there is no Notification. */
function hasPush(): boolean {
  return (
    "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis
  );
}

async function pushManager(): Promise<PushManager> {
  return (await navigator.serviceWorker.ready).pushManager;
}

async function subscribe(manager: PushManager, publicKey: string): Promise<PushSubscription> {
  try {
    const old = await manager.getSubscription();
    // Of another home, or of this one before its key was lost: browsers refuse a second key beside it.
    if (old !== null && !isMadeFor(old, publicKey)) await old.unsubscribe();
    return await manager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  } catch (cause) {
    throw new HomewardError("push-refused", undefined, { cause });
  }
}

function isMadeFor(subscription: PushSubscription, publicKey: string): boolean {
  const key = subscription.options.applicationServerKey;
  if (key === null) return false;
  const text = toBase64(new Uint8Array(key)).replaceAll("+", "-").replaceAll("/", "_");
  return text.replaceAll("=", "") === publicKey;
}

async function askHome(): Promise<HomePush> {
  const body = (await (await request("GET")).json()) as Record<string, unknown> | null;
  const publicKey = body?.["publicKey"];
  if (typeof publicKey !== "string") throw new HomewardError("home-error");
  return { publicKey, subscribed: body?.["subscribed"] === true };
}

async function request(method: "GET" | "PUT" | "DELETE", body?: string): Promise<Response> {
  const init = body === undefined ? {} : { body, headers: { "Content-Type": "application/json" } };
  let response: Response;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    response = await fetch(PUSH_PATH, { method, cache: "no-store", signal, ...init });
  } catch (cause) {
    throw new HomewardError("home-unreachable", undefined, { cause });
  }
  if (!response.ok) throw await errorOfResponse(response);
  return response;
}
