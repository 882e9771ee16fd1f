import { defineConfig } from "vite";
import { isLoadedWith } from "./vite.loaded-with.ts";
import { serviceWorker } from "./vite.worker.ts";

const OUT = "dist";
/** What the page waits for: its script, and the first words of one language. */
const FIRST_LOAD = ["/src/main.tsx", "/first.ts"];

const WORDS_FOLDER = /\/src\/core\/words\/([a-z]{2})\/[\w-]+\.ts$/;

/** The language of a module of words; null: it is none. */
function languageOf(id: string | null): string | null {
  return WORDS_FOLDER.exec(id ?? "")?.[1] ?? null;
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
        // All languages have the same files: `words-de-late-…`.
        chunkFileNames: ({ name, facadeModuleId }) => {
          const language = name.startsWith("words-") ? null : languageOf(facadeModuleId);
          return `build/${language === null ? "" : `words-${language}-`}[name]-[hash].js`;
        },
        codeSplitting: {
          groups: [
            // Each lazy part that shares a module with the first script would split it off into a file of its own.
            {
              name: (id, modules) =>
                languageOf(id) === null && isLoadedWith(FIRST_LOAD, id, modules) ? "index" : null,
              priority: 1,
            },
            // What a language's first and late words share comes with the first.
            {
              name: (id, modules) => {
                const language = languageOf(id);
                if (language === null) return null;
                const first = `/src/core/words/${language}/first.ts`;
                return isLoadedWith([first], id, modules) ? `words-${language}-first` : null;
              },
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
