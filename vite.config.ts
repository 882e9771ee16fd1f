import { defineConfig } from "vite";
import { isLoadedWith } from "./vite.loaded-with.ts";
import { serviceWorker } from "./vite.worker.ts";

const OUT = "dist";

/** `words-de-` before the words of German: all languages have the same files. */
function wordsOf(facadeModuleId: string | null): string {
  const language = /\/src\/core\/words\/([a-z]{2})\/\w+\.ts$/.exec(facadeModuleId ?? "")?.[1];
  return language === undefined ? "" : `words-${language}-`;
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
        chunkFileNames: ({ facadeModuleId }) => `build/${wordsOf(facadeModuleId)}[name]-[hash].js`,
        codeSplitting: {
          groups: [
            // Each lazy part that shares a module with the first script would split it off into a file of its own.
            {
              name: (id, modules) =>
                isLoadedWith(["/src/main.tsx"], id, modules) ? "index" : null,
              priority: 1,
            },
            // What late parts share is one small file: each of its own would be named in the first load.
            { name: "shared", test: /\/src\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
  plugins: [serviceWorker(OUT)],
});
