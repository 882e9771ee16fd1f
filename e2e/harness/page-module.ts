import { fileURLToPath } from "node:url";
import { build } from "vite";

/**
 * A module of the page as one script that leaves its exports in `globalThis[name]`, for a test to run in a real browser where no
 * screen calls it in the way that the test needs.
 */
export async function pageModule(path: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      rolldownOptions: { output: { codeSplitting: false } },
      lib: {
        entry: fileURLToPath(new URL(`../../${path}`, import.meta.url)),
        formats: ["iife"],
        name,
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === "chunk");
  if (chunk === undefined) throw new Error(`${path} gave no script`);
  // A `var` at the top of an evaluated script would be gone with it.
  return `${chunk.code}\nglobalThis.${name} = ${name};`;
}
