import type { Migration } from "kysely/migration";
import { up as first } from "./0001-first.ts";
import { up as push } from "./0002-push.ts";
import { up as library } from "./0003-library.ts";
import { up as pictures } from "./0004-pictures.ts";
import { up as verify } from "./0005-verify.ts";
import { up as parts } from "./0006-parts.ts";
import { up as notes } from "./0007-notes.ts";
import { up as feed } from "./0008-feed.ts";
import { up as motion } from "./0009-motion.ts";
import { up as albumOrder } from "./0010-album-order.ts";

/** Every migration in order; one that was released is never changed. */
export const MIGRATIONS: Record<string, Migration> = {
  "0001-first": { up: first },
  "0002-push": { up: push },
  "0003-library": { up: library },
  "0004-pictures": { up: pictures },
  "0005-verify": { up: verify },
  "0006-parts": { up: parts },
  "0007-notes": { up: notes },
  "0008-feed": { up: feed },
  "0009-motion": { up: motion },
  "0010-album-order": { up: albumOrder },
};
