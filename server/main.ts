// Starts Homeward with what Node made of its files the last time: without having to take types away, a home is there sooner
// and 15 MB smaller (docs/decisions/0010).
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";

// Where it cannot be written, there is none.
enableCompileCache(join(import.meta.dirname, "..", "node_modules", ".cache", "homeward"));
await import("./program.ts");
// Now, since not every home is stopped in peace.
flushCompileCache();
