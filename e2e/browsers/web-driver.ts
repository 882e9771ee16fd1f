import { setTimeout as sleep } from "node:timers/promises";

/** The name under which WebDriver hands out elements (https://www.w3.org/TR/webdriver2/#elements). */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** A session of a WebDriver program over plain HTTP: the few commands that the journeys need. */
export class WebDriverSession {
  readonly #address: string;

  private constructor(address: string) {
    this.#address = address;
  }

  /** Begins a session at a driver that may still be starting; `capabilities` as the driver's manual tells. */
  static async begin(
    driver: string,
    capabilities: Record<string, unknown>,
  ): Promise<WebDriverSession> {
    await untilListening(driver);
    const wanted = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = await call<{ sessionId: string }>("POST", `${driver}/session`, wanted);
    const session = new WebDriverSession(`${driver}/session/${sessionId}`);
    await session.#post("/timeouts", { script: 120_000, pageLoad: 60_000 });
    return session;
  }

  /** The handle of the tab that commands go to. */
  currentTab(): Promise<string> {
    return call("GET", `${this.#address}/window`);
  }

  /** A new tab's handle; it is not the current one yet. */
  async newTab(): Promise<string> {
    return (await this.#post<{ handle: string }>("/window/new", { type: "tab" })).handle;
  }

  async switchTo(handle: string): Promise<void> {
    await this.#post("/window", { handle });
  }

  async closeTab(): Promise<void> {
    await call("DELETE", `${this.#address}/window`);
  }

  async go(url: string): Promise<void> {
    await this.#post("/url", { url });
  }

  async reload(): Promise<void> {
    await this.#post("/refresh", {});
  }

  /** The value of an expression, awaited. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const script = `const done = arguments[arguments.length - 1];
      (async () => (${expression}))().then(
        (value) => done({ value: value ?? null }),
        (error) => done({ problem: String(error) }),
      );`;
    const answer = await this.#post<{ value: Value; problem?: string }>("/execute/async", {
      script,
      args: [],
    });
    if (answer.problem !== undefined) throw new Error(answer.problem);
    return answer.value;
  }

  /** Types into an element; for an `<input type="file">`: paths, one a line. */
  async type(selector: string, text: string): Promise<void> {
    const query = { using: "css selector", value: selector };
    const { [ELEMENT]: element } = await this.#post<Record<string, string>>("/element", query);
    await this.#post(`/element/${element}/value`, { text });
  }

  #post<Value>(path: string, body: unknown): Promise<Value> {
    return call("POST", this.#address + path, body);
  }
}

async function untilListening(driver: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await fetch(`${driver}/status`);
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(50);
    }
  }
}

async function call<Value>(method: string, address: string, body?: unknown): Promise<Value> {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(address, { method, ...content });
  const { value } = (await answer.json()) as {
    value: Value & { error?: string; message?: string };
  };
  if (!answer.ok) throw new Error(`${new URL(address).pathname}: ${value.error}: ${value.message}`);
  return value;
}
