import { current, type Realm } from "./realm.ts";

type Work = (lock: { name: string } | null) => unknown;

/** Web Locks as far as the product uses them; a lock is given up when its realm is killed. */
export class SimulatedLocks {
  readonly #holders = new Map<string, Realm>();
  #waiting: { name: string; realm: Realm; grant: () => void }[] = [];

  async request(
    name: string,
    ...rest: [Work] | [{ ifAvailable?: boolean }, Work]
  ): Promise<unknown> {
    const [options, work] = rest.length === 1 ? [{}, rest[0]] : rest;
    const realm = current.getStore();
    if (realm === undefined) throw new Error("A lock must be requested by a realm");
    if (this.#holders.has(name)) {
      if (options.ifAvailable === true) return work(null);
      await new Promise<void>((grant) => this.#waiting.push({ name, realm, grant }));
    }
    if (!realm.alive) return new Promise(() => {});
    this.#holders.set(name, realm);
    try {
      return await work({ name });
    } finally {
      if (this.#holders.get(name) === realm) this.#giveUp(name);
    }
  }

  isHeldBy(name: string, realm: Realm): boolean {
    return this.#holders.get(name) === realm;
  }

  isHeld(name: string): boolean {
    return this.#holders.has(name);
  }

  /** All locks of a dead realm pass on. */
  release(realm: Realm): void {
    this.#waiting = this.#waiting.filter((one) => one.realm !== realm);
    for (const [name, holder] of this.#holders) {
      if (holder === realm) this.#giveUp(name);
    }
  }

  #giveUp(name: string): void {
    this.#holders.delete(name);
    const at = this.#waiting.findIndex((one) => one.name === name);
    const [next] = at < 0 ? [] : this.#waiting.splice(at, 1);
    if (next === undefined) return;
    this.#holders.set(name, next.realm);
    next.grant();
  }
}
