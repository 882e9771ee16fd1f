import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, defineConfig, type Plugin } from "vite";

const OUT = "dist";
/** Not part of the shell: the worker itself, pictures that only the install dialog shows, and what the build notes down. */
const NOT_CACHED = /^(sw\.js$|screenshots\/|\.)/;

/** Second pass: `sw/main.ts` as one classic script, with the list of all files of the app defined in. */
function serviceWorker(): Plugin {
  return {
    name: "homeward-service-worker",
    apply: "build",
    async writeBundle() {
      const files = readdirSync(OUT, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(OUT.length + 1))
        .filter((file) => !NOT_CACHED.test(file))
        .toSorted();
      const precache = files.map((file) => ({ url: `/${file}`, revision: revisionOf(file) }));
      await build({
        configFile: false,
        publicDir: false,
        logLevel: "warn",
        define: { PRECACHE: JSON.stringify(precache), "process.env.NODE_ENV": '"production"' },
        build: {
          outDir: OUT,
          emptyOutDir: false,
          modulePreload: false,
          target: "es2022",
          lib: {
            entry: "sw/main.ts",
            formats: ["iife"],
            name: "homewardWorker",
            fileName: () => "sw.js",
          },
          rolldownOptions: { output: { codeSplitting: false } },
        },
      });
    },
  };
}

type Modules = { getModuleInfo(id: string): { importers: readonly string[] } | null };

/** Whether the page's first script needs a module: each lazy part that shares one with it would split it off into a file of its own. */
function isFirstLoad(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (id.endsWith("/src/main.tsx")) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => isFirstLoad(importer, modules, seen));
}

/** Files under build/ carry a hash in their name; the others are told apart by their content. */
function revisionOf(file: string): string | null {
  if (file.startsWith("build/")) return null;
  return createHash("sha256")
    .update(readFileSync(join(OUT, file)))
    .digest("hex")
    .slice(0, 16);
}

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: OUT,
    assetsDir: "build",
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: (id, modules) => (isFirstLoad(id, modules) ? "index" : null), priority: 1 },
            // What late parts share is one small file: each of its own would be named in the first load.
            { name: "shared", test: /\/src\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
  plugins: [serviceWorker()],
});
