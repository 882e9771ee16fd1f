// What a device loads at first need. Here it is loaded before the first day: loading takes time that the world's clock does not
// count, so the world would go on meanwhile as if nothing were under way.
import "../../src/platform/answers.ts";
import "../../src/platform/forget-home.ts";
import "../../src/platform/hash-slices.ts";
import "../../src/platform/late-intake.ts";
import "../../src/platform/late-store.ts";
import "../../src/platform/linked/read-linked.ts";
import "../../src/platform/meet-home.ts";
import "../../src/platform/note-rows.ts";
import "../../sw/explain.ts";
import "../../sw/send-notes.ts";
