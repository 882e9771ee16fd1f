import { spawnSync } from "node:child_process";

/**
 * A network namespace with one cable to this machine: the browser inside it sees a real link go down and up.
 * Needs root and iproute2.
 */
export class NetworkNamespace {
  /** This machine's end of the cable. */
  readonly hostAddress: string;
  /** Goes before a command line to run it inside. */
  readonly wrapper: string[];
  readonly #name: string;
  readonly #hostLink: string;

  private constructor(name: string, number: number) {
    this.#name = name;
    this.#hostLink = `${name}a`;
    this.hostAddress = subnet(number).host;
    this.wrapper = ["ip", "netns", "exec", name];
  }

  /** The namespace, or the reason why there can be none here. */
  static create(): NetworkNamespace | { unavailable: string } {
    // Process ids are unique at any moment, so two runs at once take two names and, nearly always, two subnets.
    const number = process.pid % 16_000;
    const name = `hw${number}`;
    const namespace = new NetworkNamespace(name, number);
    const { host, guest } = subnet(number);
    const inside = `${name}b`;
    try {
      ip("netns", "add", name);
    } catch (error) {
      return { unavailable: `network namespaces are not permitted here (${messageOf(error)})` };
    }
    try {
      ip("link", "add", namespace.#hostLink, "type", "veth", "peer", "name", inside);
      ip("link", "set", inside, "netns", name);
      ip("addr", "add", `${host}/30`, "dev", namespace.#hostLink);
      ip("link", "set", namespace.#hostLink, "up");
      ip("-n", name, "addr", "add", `${guest}/30`, "dev", inside);
      ip("-n", name, "link", "set", "lo", "up");
      ip("-n", name, "link", "set", inside, "up");
      ip("-n", name, "route", "add", "default", "via", host);
      return namespace;
    } catch (error) {
      namespace.dispose();
      return { unavailable: `the namespace got no network (${messageOf(error)})` };
    }
  }

  /** Pulls the cable on this machine's side: address and routes inside survive. */
  cut(): void {
    ip("link", "set", this.#hostLink, "down");
  }

  restore(): void {
    ip("link", "set", this.#hostLink, "up");
  }

  dispose(): void {
    spawnSync("ip", ["link", "del", this.#hostLink], { stdio: "ignore" });
    spawnSync("ip", ["netns", "del", this.#name], { stdio: "ignore" });
  }
}

/** A /30 of its own in 10.231.0.0/16. */
function subnet(number: number): { host: string; guest: string } {
  const base = number * 4;
  const prefix = `10.231.${(base >> 8) & 255}`;
  return { host: `${prefix}.${(base & 255) + 1}`, guest: `${prefix}.${(base & 255) + 2}` };
}

function ip(...args: string[]): void {
  const { status, stderr, error } = spawnSync("ip", args, { encoding: "utf8" });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(stderr.trim() || `ip ${args.join(" ")} ended with ${status}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
