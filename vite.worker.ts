import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import { isLoadedWith } from "./vite.loaded-with.ts";
import { partOf, workerLoader } from "./vite.worker-loader.ts";

/** Not part of the shell: the worker itself, pictures that only the install dialog shows, and what the build notes down. */
const NOT_KEPT = /^(sw\.js$|screenshots\/|\.)/;
const ENTRY = "sw.js";
/**
 * Second pass, after the page is written: `sw/main.ts` as the classic script `sw.js`, and what it loads by `import()` as classic
 * scripts under build/. docs/decisions/0012 tells why and how.
 */
export function serviceWorker(outDir: string): Plugin {
  return {
    name: "homeward-service-worker",
    apply: "build",
    async writeBundle() {
      const files = JSON.stringify(shellFiles(outDir));
      await build({
        configFile: false,
        publicDir: false,
        logLevel: "warn",
        define: {
          SHELL_FILES: files,
          SHELL_VERSION: JSON.stringify(hashOf(files)),
          "process.env.NODE_ENV": '"production"',
        },
        // workbox-background-sync brings an older one, and uses a few calls that both have.
        resolve: { dedupe: ["idb"] },
        plugins: [classicScripts()],
        build: {
          outDir,
          emptyOutDir: false,
          modulePreload: false,
          target: "es2022",
          lib: { entry: "sw/main.ts", formats: ["cjs"] },
          rolldownOptions: {
            output: {
              entryFileNames: ENTRY,
              chunkFileNames: "build/worker-[name]-[hash].js",
              codeSplitting: {
                groups: [
                  { name: loadedWith("/sw/main.ts", "core"), debugName: "core", priority: 2 },
                  {
                    name: loadedWith("/src/platform/late-store.ts", "sending"),
                    debugName: "sending",
                    priority: 1,
                  },
                  { name: "shared", minShareCount: 2 },
                ],
              },
            },
          },
        },
      });
    },
  };
}

/** Names a group of the modules that are loaded as soon as one is. */
function loadedWith(entry: string, name: string): Rolldown.CodeSplittingNameFunction {
  return (id, modules) => (isLoadedWith([entry], id, modules) ? name : null);
}

/** Every file of the app with its revision: null where its name carries a hash. */
function shellFiles(outDir: string): { url: string; revision: string | null }[] {
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length + 1))
    .filter((file) => !NOT_KEPT.test(file))
    .toSorted()
    .map((file) => {
      const isHashed = file.startsWith("build/");
      return {
        url: `/${file}`,
        revision: isHashed ? null : hashOf(readFileSync(join(outDir, file))),
      };
    });
}

function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

/** Makes classic scripts of CommonJS chunks: in a service worker `import()` is forbidden, and Firefox ESR knows no modules there. */
function classicScripts(): Plugin {
  return {
    name: "homeward-classic-scripts",
    generateBundle(_options, bundle) {
      const chunks = new Map<string, Rolldown.OutputChunk>();
      for (const file of Object.values(bundle))
        if (file.type === "chunk") chunks.set(file.fileName, file);
      const core = staticImports(ENTRY, chunks);
      const late = [...chunks.keys()].filter((name) => !core.has(name));
      for (const chunk of chunks.values()) chunk.code = partOf(chunk.fileName, chunk.code);
      const begun = [...core].map((name) => chunks.get(name)?.code);
      for (const chunk of chunks.values()) {
        if (chunk.fileName === ENTRY)
          chunk.code = `${workerLoader(late)}${begun.join("")}part.need("${ENTRY}");\n`;
        else if (core.has(chunk.fileName)) delete bundle[chunk.fileName];
      }
    },
  };
}

/** A chunk and all that it imports before it begins. */
function staticImports(
  name: string,
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of chunks.get(name)?.imports ?? []) staticImports(next, chunks, seen);
  return seen;
}
