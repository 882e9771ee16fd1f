import type { NetworkKind, PowerReading, Sensors } from "../../src/core/schedule/sensors.ts";
import type { Random } from "./random.ts";
import type { World } from "./world.ts";

/** The battery over a stretch of the device's own clock, ms since the epoch; both ends included. */
type Stretch = { fromMs: number; toMs: number; charging: boolean; levelPercent: number };

/** Stretches that are remembered: more than change in the few minutes that matter. */
const REMEMBERED = 60;

/** What is true of the device, whatever its browser knows of it: network, data saver, battery. */
export class Hardware {
  network: Exclude<NetworkKind, "unknown"> = "unmetered";
  savesData = false;
  charging = false;
  levelPercent = 80;
  onBatteryChanged: () => void = () => {};
  /** Whether the browser tells Wi-Fi from mobile data (Chromium on Android), and whether it knows the battery. */
  readonly tellsNetwork: boolean;
  readonly tellsBattery: boolean;
  readonly #world: World;
  readonly #random: Random;
  #stretches: Stretch[] = [];

  constructor(world: World, random: Random) {
    this.#world = world;
    this.#random = random;
    this.tellsNetwork = random.chance(0.6);
    this.tellsBattery = random.chance(0.7);
    this.#beginStretch();
  }

  /** Another link may be another network. */
  changeNetwork(): void {
    this.network = this.#random.chance(0.35) ? "metered" : "unmetered";
    this.#world.note(`network: ${this.network}`);
  }

  changeDataSaver(): void {
    this.savesData = !this.savesData && this.#random.chance(0.4);
    this.#world.note(`data saver: ${this.savesData}`);
  }

  changeBattery(): void {
    this.#become(this.#random.chance(0.4), this.#random.integer(1, 100));
    this.#world.note(`battery: ${this.levelPercent} %${this.charging ? ", charging" : ""}`);
  }

  /** Puts the device's clock so far from the right time, ms. */
  setClockWrongBy(skewMs: number): void {
    this.#endStretch();
    this.#world.setClockWrongBy(skewMs);
    this.#world.note(`clock: wrong by ${Math.round(skewMs / 60_000)} min`);
    this.#beginStretch();
  }

  /** Good weather: Wi-Fi, on the charger. */
  becomeGood(): void {
    this.network = "unmetered";
    this.savesData = false;
    this.#become(true, 80);
  }

  /** What a worker can see of the network by itself. */
  sense(): Pick<Sensors, "network" | "savesData"> {
    return { network: this.tellsNetwork ? this.network : "unknown", savesData: this.savesData };
  }

  /** What a page reads of the battery. */
  read(): PowerReading {
    const { charging, levelPercent } = this;
    return { charging, levelPercent, readAtMs: this.#world.wallMs };
  }

  /** Whether the battery was like this at some moment between two of the device's own clock, ms since the epoch. */
  wasPower(
    fromMs: number,
    toMs: number,
    isLikeThis: (power: Pick<PowerReading, "charging" | "levelPercent">) => boolean,
  ): boolean {
    this.#endStretch();
    return this.#stretches.some(
      (stretch) => stretch.fromMs <= toMs && stretch.toMs >= fromMs && isLikeThis(stretch),
    );
  }

  #become(charging: boolean, levelPercent: number): void {
    this.#endStretch();
    this.charging = charging;
    this.levelPercent = levelPercent;
    this.#beginStretch();
    this.onBatteryChanged();
  }

  #endStretch(): void {
    const last = this.#stretches.at(-1);
    if (last !== undefined) last.toMs = this.#world.wallMs;
  }

  #beginStretch(): void {
    const { wallMs } = this.#world;
    const { charging, levelPercent } = this;
    this.#stretches.push({ fromMs: wallMs, toMs: wallMs, charging, levelPercent });
    this.#stretches = this.#stretches.slice(-REMEMBERED);
  }
}
