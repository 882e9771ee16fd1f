import { createContext, runInContext } from "node:vm";
import { expect, it } from "vitest";
import { partOf, workerLoader } from "../vite.worker-loader.ts";

const LATE = ["build/worker-one-1.js", "build/worker-two-2.js"];

/** A worker that has begun with this in `sw.js`; its parts come from `files`, and what was imported is in `imported`. */
function startWorker(files: Record<string, string>, main = "") {
  const imported: string[] = [];
  const installing: ((event: { waitUntil: (work: Promise<unknown>) => void }) => void)[] = [];
  const context = createContext({
    addEventListener: (_name: string, listener: (typeof installing)[number]) =>
      installing.push(listener),
    importScripts: (...urls: string[]) => {
      for (const url of urls) {
        const code = files[url];
        if (code === undefined) throw new Error(`NetworkError: ${url}`);
        imported.push(url);
        runInContext(code, context);
      }
    },
  });
  runInContext(`${workerLoader(LATE)}${partOf("sw.js", main)}part.need("sw.js");`, context);
  return {
    imported,
    run: (code: string): unknown => runInContext(code, context),
    install: async () => {
      const works: Promise<unknown>[] = [];
      for (const listener of installing) listener({ waitUntil: (work) => works.push(work) });
      await Promise.all(works);
    },
  };
}

const ONE = partOf(LATE[0] ?? "", "exports.at = ++globalThis.begun");
const TWO = partOf(LATE[1] ?? "", 'exports.at = require("./worker-one-1.js").at');
const FILES = { "/build/worker-one-1.js": ONE, "/build/worker-two-2.js": TWO };

it("the install imports every part and begins none", async () => {
  const worker = startWorker(FILES, "globalThis.begun = 0");
  await worker.install();
  expect(worker.imported).toEqual(Object.keys(FILES));
  expect(worker.run("begun")).toBe(0);
});

it("a part that cannot be had fails the install, so that the version before stays", async () => {
  const worker = startWorker({ "/build/worker-one-1.js": ONE });
  await expect(worker.install()).rejects.toThrow("worker-two-2.js");
});

it("a worker that starts imports a part when it is needed, and what both need begins once", () => {
  const worker = startWorker(FILES, "globalThis.begun = 0");
  expect(worker.imported).toEqual([]);
  expect(worker.run('part.need("./build/worker-two-2.js").at')).toBe(1);
  expect(worker.run('part.need("./build/worker-one-1.js").at')).toBe(1);
  expect(worker.imported).toEqual(["/build/worker-two-2.js", "/build/worker-one-1.js"]);
});

it("a part that did not load is tried again at the next need", () => {
  const files: Record<string, string> = {};
  const worker = startWorker(files, "globalThis.begun = 0");
  expect(() => worker.run('part.need("./build/worker-one-1.js")')).toThrow("NetworkError");
  files["/build/worker-one-1.js"] = ONE;
  expect(worker.run('part.need("./build/worker-one-1.js").at')).toBe(1);
});

it("a part that throws as it begins begins anew at the next need", () => {
  const worker = startWorker({
    ...FILES,
    "/build/worker-one-1.js": partOf("worker-one-1.js", "exports.at = ++begun"),
  });
  expect(() => worker.run('part.need("./build/worker-one-1.js")')).toThrow("begun is not defined");
  worker.run("globalThis.begun = 0");
  expect(worker.run('part.need("./build/worker-one-1.js").at')).toBe(1);
});
