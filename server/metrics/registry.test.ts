import { describe, expect, it } from "vitest";
import { Metrics } from "./registry.ts";

describe("Metrics", () => {
  it("writes counters, gauges and histograms in Prometheus' text format", async () => {
    const metrics = new Metrics();
    const counter = metrics.counter("a_total", "Some.");
    counter.add({ code: "x" });
    counter.add({ code: "x" }, 2);
    metrics.gauge("b_bytes", "Room.", async () => 7);
    const histogram = metrics.histogram("c_seconds", "Time.", [0.1, 1]);
    for (const value of [0.1, 0.5, 3]) histogram.observe({ route: "/" }, value);
    expect(await metrics.text()).toBe(
      [
        "# HELP a_total Some.",
        "# TYPE a_total counter",
        'a_total{code="x"} 3',
        "# HELP b_bytes Room.",
        "# TYPE b_bytes gauge",
        "b_bytes 7",
        "# HELP c_seconds Time.",
        "# TYPE c_seconds histogram",
        'c_seconds_bucket{route="/",le="0.1"} 1',
        'c_seconds_bucket{route="/",le="1"} 2',
        'c_seconds_bucket{route="/",le="+Inf"} 3',
        'c_seconds_sum{route="/"} 3.6',
        'c_seconds_count{route="/"} 3',
        "",
      ].join("\n"),
    );
  });

  it("escapes label values", async () => {
    const metrics = new Metrics();
    metrics.counter("a_total", "Some.").add({ x: 'a"b\\c\nd' });
    expect(await metrics.text()).toContain(String.raw`a_total{x="a\"b\\c\nd"} 1`);
  });

  it("leaves out a gauge that cannot be read or is not known, and keeps the others", async () => {
    const metrics = new Metrics();
    metrics.gauge("a", "A.", () => {
      throw new Error("no");
    });
    metrics.gauge("b", "B.", () => null);
    metrics.gauge("c", "C.", () => [{ labels: { kind: "x" }, value: 1 }]);
    const text = await metrics.text();
    expect(text).not.toMatch(/^[ab] /m);
    expect(text).toContain('c{kind="x"} 1\n');
  });

  it("refuses a name twice", () => {
    const metrics = new Metrics();
    metrics.counter("a_total", "Some.");
    expect(() => metrics.gauge("a_total", "Other.", () => 1)).toThrow("twice");
  });
});
