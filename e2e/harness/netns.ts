import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

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
  /** The other end, and its address with the length of its prefix. */
  readonly #inside: string;
  readonly #guest: string;

  private constructor(name: string, number: number) {
    this.#name = name;
    this.#hostLink = `${name}a`;
    const { host, guest } = subnet(number);
    this.hostAddress = host;
    this.#inside = `${name}b`;
    this.#guest = `${guest}/30`;
    this.wrapper = ["ip", "netns", "exec", name];
  }

  /** The namespace, or the reason why there can be none here. */
  static create(): NetworkNamespace | { unavailable: string } {
    // Process ids are unique at any moment, so two runs at once take two names and, nearly always, two subnets.
    const number = process.pid % 16_000;
    const name = `hw${number}`;
    const namespace = new NetworkNamespace(name, number);
    const host = namespace.hostAddress;
    const inside = namespace.#inside;
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
      ip("-n", name, "addr", "add", namespace.#guest, "dev", inside);
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

  /**
   * Leaves the network as an Android phone leaves a Wi-Fi: the address goes, and the system ends every connection, where
   * after a short `cut` TCP goes on as if nothing had been.
   */
  leave(): void {
    this.cut();
    ip("-n", this.#name, "addr", "del", this.#guest, "dev", this.#inside);
    run("ip", "netns", "exec", this.#name, "ss", "--kill", "--tcp", "dst", this.hostAddress);
  }

  rejoin(): void {
    ip("-n", this.#name, "addr", "add", this.#guest, "dev", this.#inside);
    this.restore();
    ip("-n", this.#name, "route", "replace", "default", "via", this.hostAddress);
  }

  /** Lets no more than this out of the browser's end; answers the reason where the kernel cannot. */
  slowDown(bytesPerSecond: number): string | null {
    const rate = ["tbf", "rate", `${bytesPerSecond * 8}bit`, "burst", "64kb", "latency", "100ms"];
    return reasonOf(() =>
      run("tc", "-n", this.#name, "qdisc", "add", "dev", this.#inside, ...SLOW, ...rate),
    );
  }

  /** Makes a slow cable a long and lossy one too, half of the delay each way; answers the reason where the kernel cannot. */
  worsen(delayMs: number, lossPercent: number): string | null {
    const netem = ["netem", "delay", `${delayMs / 2}ms`, "loss", `${lossPercent}%`];
    return reasonOf(() => {
      run("tc", "qdisc", "add", "dev", this.#hostLink, "root", ...netem);
      const behind = ["parent", "1:1", ...netem];
      run("tc", "-n", this.#name, "qdisc", "add", "dev", this.#inside, ...behind);
    });
  }

  /** Everything that came out of the browser's end so far, bytes: with the heads of all layers and what was sent again. */
  sentBytes(): number {
    return Number(readFileSync(`/sys/class/net/${this.#hostLink}/statistics/rx_bytes`, "utf8"));
  }

  dispose(): void {
    spawnSync("ip", ["link", "del", this.#hostLink], { stdio: "ignore" });
    spawnSync("ip", ["netns", "del", this.#name], { stdio: "ignore" });
  }
}

/** Where the speed limit of the browser's end hangs; what comes after it hangs at its `1:1`. */
const SLOW = ["root", "handle", "1:"];

/** A /30 of its own in 10.231.0.0/16. */
function subnet(number: number): { host: string; guest: string } {
  const base = number * 4;
  const prefix = `10.231.${(base >> 8) & 255}`;
  return { host: `${prefix}.${(base & 255) + 1}`, guest: `${prefix}.${(base & 255) + 2}` };
}

function ip(...args: string[]): void {
  run("ip", ...args);
}

function run(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  if (error !== undefined) throw error;
  if (status !== 0)
    throw new Error(stderr.trim() || `${command} ${args.join(" ")} ended with ${status}`);
}

function reasonOf(doing: () => void): string | null {
  try {
    doing();
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
