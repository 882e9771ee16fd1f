import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pushState, turnOffPush, turnOnPush } from "./push.ts";

const KEY =
  "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

/** This process as a browser with push messages, at a home that answers as told. */
class Surroundings {
  permission: NotificationPermission = "default";
  answer: NotificationPermission = "granted";
  hasPushService = true;
  subscribedWith: string | null = null;
  homeKey = KEY;
  homeStatus = 200;
  /** The subscription that the home holds. */
  atHome: unknown = null;

  constructor() {
    vi.stubGlobal("PushManager", {});
    const requestPermission = async () => (this.permission = this.answer);
    vi.stubGlobal(
      "Notification",
      Object.defineProperty({ requestPermission }, "permission", { get: () => this.permission }),
    );
    const registration = { pushManager: this.#manager() };
    vi.stubGlobal("navigator", {
      serviceWorker: {
        ready: Promise.resolve(registration),
        getRegistration: async () => registration,
      },
    });
    vi.stubGlobal("fetch", async (path: string, init: RequestInit) => this.#home(path, init));
  }

  #manager() {
    const subscription = () => ({
      options: { applicationServerKey: Buffer.from(this.subscribedWith ?? "", "base64url") },
      toJSON: () => ({ endpoint: "https://push.example/1", keys: { p256dh: "p", auth: "a" } }),
      unsubscribe: async () => {
        this.subscribedWith = null;
        return true;
      },
    });
    return {
      getSubscription: async () => (this.subscribedWith === null ? null : subscription()),
      subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
        if (!this.hasPushService) throw new DOMException("No push service", "AbortError");
        if (this.subscribedWith !== null && this.subscribedWith !== applicationServerKey)
          throw new DOMException("Another key", "InvalidStateError");
        this.subscribedWith = applicationServerKey;
        return subscription();
      },
    };
  }

  #home(path: string, { method, body }: RequestInit): Response {
    if (this.homeStatus === 0) throw new TypeError("Failed to fetch");
    if (path !== "/api/v1/push") return new Response(null, { status: 404 });
    if (method === "GET")
      return Response.json({ publicKey: this.homeKey, subscribed: this.atHome !== null });
    const headers = { "Tus-Resumable": "1.0.0" };
    if (this.homeStatus !== 200) return new Response(null, { status: this.homeStatus, headers });
    this.atHome = method === "PUT" ? JSON.parse(body as string) : null;
    return new Response(null, { status: 204 });
  }
}

let around: Surroundings;
beforeEach(() => void (around = new Surroundings()));
afterEach(() => void vi.unstubAllGlobals());

describe("turnOnPush()", () => {
  it("asks the person, subscribes with the home's key and tells the home", async () => {
    expect(await pushState()).toBe("off");
    expect(await turnOnPush()).toBe("on");
    expect(around.permission).toBe("granted");
    expect(around.subscribedWith).toBe(KEY);
    expect(around.atHome).toEqual({
      endpoint: "https://push.example/1",
      keys: { p256dh: "p", auth: "a" },
    });
    expect(await pushState()).toBe("on");
  });

  it.each([
    ["denied", "blocked"],
    ["default", "off"],
  ] as const)("leaves nothing behind when the person answers %s", async (answer, state) => {
    around.answer = answer;
    expect(await turnOnPush()).toBe(state);
    expect(await pushState()).toBe(state);
    expect(around.subscribedWith).toBeNull();
  });

  it("undoes the subscription when the home refuses it", async () => {
    around.homeStatus = 400;
    await expect(turnOnPush()).rejects.toMatchObject({ code: "refused" });
    expect(around.subscribedWith).toBeNull();
  });

  it("says so where the push service cannot be reached", async () => {
    around.hasPushService = false;
    await expect(turnOnPush()).rejects.toMatchObject({ code: "push-refused" });
    expect(around.atHome).toBeNull();
  });

  it("subscribes anew when the subscription was made for another home", async () => {
    await turnOnPush();
    around.homeKey = KEY.replace("BP4", "BP5");
    expect(await pushState()).toBe("off");
    expect(await turnOnPush()).toBe("on");
    expect(around.subscribedWith).toBe(around.homeKey);
  });
});

describe("pushState()", () => {
  it("is off once the home has given the subscription up", async () => {
    await turnOnPush();
    around.atHome = null;
    expect(await pushState()).toBe("off");
  });

  it("trusts the browser while the home does not answer", async () => {
    await turnOnPush();
    around.homeStatus = 0;
    expect(await pushState()).toBe("on");
  });

  it("is missing without push messages", async () => {
    vi.stubGlobal("Notification", undefined);
    Reflect.deleteProperty(globalThis, "Notification");
    expect(await pushState()).toBe("missing");
    expect(await turnOnPush()).toBe("missing");
    expect(await turnOffPush()).toBe("missing");
  });
});

describe("turnOffPush()", () => {
  it("ends it here and at home", async () => {
    await turnOnPush();
    expect(await turnOffPush()).toBe("off");
    expect([around.subscribedWith, around.atHome]).toEqual([null, null]);
  });

  it("ends it here while the home does not answer", async () => {
    await turnOnPush();
    around.homeStatus = 0;
    expect(await turnOffPush()).toBe("off");
    expect(around.subscribedWith).toBeNull();
  });
});
