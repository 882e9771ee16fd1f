import { describe, expect, it } from "vitest";
import { parseCommandLine } from "./settings.ts";

const problemsOf = (args: string[], environment: Record<string, string> = {}) => {
  const line = parseCommandLine(args, environment);
  return line.kind === "wrong" ? line.problems : [];
};

describe("settings", () => {
  it.each([
    [["--port", "65536"], "--port"],
    [["--port", "80a"], "--port"],
    [["--port="], "--port"],
    [["--host", " "], "--host"],
    [["--data", "a\0b"], "--data"],
    [["--origin", "photos.example"], "--origin"],
    [["--origin", "https://photos.example/home"], "--origin"],
    [["--origin", "http://photos.example"], "--origin"],
    [["--origin", "http://192.168.1.2:8787"], "--origin"],
    [["--origin", "http://127.0.0.1.evil.example"], "--origin"],
    [["--max-size-bytes", "0"], "--max-size-bytes"],
    [["--rate-mb-per-s", "-1"], "--rate-mb-per-s"],
    [["--log-level", "loud"], "--log-level"],
    [["--metrics-token", "short"], "--metrics-token"],
    [["--metrics-token", "with spaces in it all over"], "--metrics-token"],
    [["--colour", "red"], "--colour"],
    [["--port"], "--port"],
  ])("refuses %j naming the flag, once", (args, name) => {
    const problems = problemsOf(args);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
  });

  it.each([
    "https://photos.example",
    "http://localhost:8787",
    "http://127.0.0.1",
    "http://[::1]:9",
  ])("takes the origin %s", (origin) => {
    expect(parseCommandLine(["--origin", origin], {})).toMatchObject({ settings: { origin } });
  });

  it("never repeats a token that it refuses", () => {
    const problems = problemsOf([], { HOMEWARD_METRICS_TOKEN: "hunter2" });
    expect(problems.join()).toContain("HOMEWARD_METRICS_TOKEN");
    expect(problems.join()).not.toContain("hunter2");
  });

  it("lets a flag win over the environment, and an empty variable count as none", () => {
    const line = parseCommandLine(["--port", "1"], { HOMEWARD_PORT: "2", HOMEWARD_HOST: "" });
    expect(line).toMatchObject({ kind: "command", settings: { port: 1, host: "127.0.0.1" } });
  });
});
