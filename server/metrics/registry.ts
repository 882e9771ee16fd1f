/** Labels of a sample, and its value. */
export type Sample = { labels: Readonly<Record<string, string>>; value: number };
type Labels = Sample["labels"];
type Family = {
  help: string;
  type: "counter" | "gauge" | "histogram";
  lines: () => Promise<string[]>;
};

const escape = (text: string) =>
  text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

/** `{a="1"}` as the text format wants it; nothing for no labels. */
function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escape(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

/** A number that only grows, for each set of labels. */
export class Counter {
  readonly #values = new Map<string, number>();
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  add(labels: Labels = {}, by = 1): void {
    const key = labelText(labels);
    this.#values.set(key, (this.#values.get(key) ?? 0) + by);
  }

  lines(): string[] {
    return [...this.#values].map(([key, value]) => `${this.#name}${key} ${value}`);
  }
}

/** How often a value fell under each bound, for each set of labels. */
export class Histogram {
  readonly #rows = new Map<string, { labels: Labels; counts: number[]; sum: number }>();
  readonly #name: string;
  readonly #bounds: readonly number[];

  constructor(name: string, bounds: readonly number[]) {
    this.#name = name;
    this.#bounds = bounds;
  }

  observe(labels: Labels, value: number): void {
    const key = labelText(labels);
    const row = this.#rows.get(key) ?? {
      labels,
      counts: Array.from({ length: this.#bounds.length + 1 }, () => 0),
      sum: 0,
    };
    this.#rows.set(key, row);
    const found = this.#bounds.findIndex((bound) => value <= bound);
    const at = found === -1 ? this.#bounds.length : found;
    row.counts[at] = (row.counts[at] ?? 0) + 1;
    row.sum += value;
  }

  lines(): string[] {
    const lines: string[] = [];
    for (const [key, { labels, counts, sum }] of this.#rows) {
      let count = 0;
      for (const [at, more] of counts.entries()) {
        count += more;
        const le = String(this.#bounds[at] ?? "+Inf");
        lines.push(`${this.#name}_bucket${labelText({ ...labels, le })} ${count}`);
      }
      lines.push(`${this.#name}_sum${key} ${sum}`, `${this.#name}_count${key} ${count}`);
    }
    return lines;
  }
}

/**
 * The numbers of a home in Prometheus' text format 0.0.4 (https://prometheus.io/docs/instrumenting/exposition_formats/).
 * Parts of the home register what they know; a family is registered once, under a name that ends in its unit.
 */
export class Metrics {
  readonly #families = new Map<string, Family>();

  counter(name: string, help: string): Counter {
    const counter = new Counter(name);
    this.#add(name, { help, type: "counter", lines: async () => counter.lines() });
    return counter;
  }

  histogram(name: string, help: string, bounds: readonly number[]): Histogram {
    const histogram = new Histogram(name, bounds);
    this.#add(name, { help, type: "histogram", lines: async () => histogram.lines() });
    return histogram;
  }

  /** A number that is asked for when somebody reads the metrics; null: not known now, and left out. */
  gauge(name: string, help: string, read: () => GaugeValue | Promise<GaugeValue>): void {
    const lines = async () => {
      const value = await read();
      if (value === null) return [];
      const samples = typeof value === "number" ? [{ labels: {}, value }] : value;
      return samples.map((one) => `${name}${labelText(one.labels)} ${one.value}`);
    };
    this.#add(name, { help, type: "gauge", lines });
  }

  /** All of it. A gauge that cannot be read is left out, so that one part in trouble does not hide the others. */
  async text(): Promise<string> {
    const parts = await Promise.all(
      [...this.#families].map(async ([name, { help, type, lines }]) => {
        const found = await lines().catch(() => []);
        return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...found].join("\n");
      }),
    );
    return `${parts.join("\n")}\n`;
  }

  #add(name: string, family: Family): void {
    if (this.#families.has(name)) throw new Error(`Cannot register '${name}' twice`);
    this.#families.set(name, family);
  }
}

export type GaugeValue = number | readonly Sample[] | null;
