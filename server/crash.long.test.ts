import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseReceipt } from "../src/core/receipt.ts";
import { encodeMetadata } from "../src/core/tus/metadata.ts";
import { CHUNK_MEDIA_TYPE } from "../src/core/tus/protocol.ts";
import { ChildHome, runHomeward } from "./testing/child-home.suite.ts";
import { type Answer, filesIn, photo, send, sha256Of, tempFolder } from "./testing/rig.suite.ts";

/** Ten seconds on a quiet machine; others may be using it. */
const TIMEOUT_MS = 120_000;

it(
  "loses and doubles nothing when it is killed again and again under load",
  async () => {
    const data = tempFolder();
    const { stdout } = await runHomeward(["device", "add", "loader", "--data", data]);
    const authorization = `Bearer ${stdout.trim()}`;
    const photos = Array.from({ length: 240 }, (_, n) => photo(n % 10 === 0 ? 2_000_000 : 60_000));
    let home = await ChildHome.start(data);
    const post = async (bytes: Buffer): Promise<Answer> => {
      const headers = {
        authorization,
        "Tus-Resumable": "1.0.0",
        "Upload-Length": bytes.length,
        // The same name for all: every one has to find its own place.
        "Upload-Metadata": encodeMetadata({ sha256: sha256Of(bytes), filename: "image.jpg" }),
        "Content-Type": CHUNK_MEDIA_TYPE,
      };
      const made = await send(home.port, "POST", "/uploads", { headers, body: bytes });
      const offset = Number(made.headers["upload-offset"]);
      if (made.status !== 201 || offset === bytes.length) return made;
      const resume = { ...headers, "Upload-Offset": offset };
      const path = String(made.headers.location);
      return await send(home.port, "PATCH", path, {
        headers: resume,
        body: bytes.subarray(offset),
      });
    };

    const waiting = [...photos];
    const receipts = new Set<string>();
    const drain = async () => {
      for (let bytes = waiting.shift(); bytes !== undefined; bytes = waiting.shift()) {
        try {
          receipts.add(parseReceipt((await post(bytes)).headers["homeward-receipt"]).sha256);
        } catch {
          waiting.push(bytes);
          return;
        }
      }
    };
    for (let kills = 0; kills < 4; kills += 1) {
      const lanes = Array.from({ length: 6 }, drain);
      await new Promise((done) => setTimeout(done, randomInt(20, 120)));
      await home.end("SIGKILL");
      await Promise.all(lanes);
      home = await ChildHome.start(data);
      const stored = new Set(
        filesIn(join(data, "library")).map((path) =>
          sha256Of(readFileSync(join(data, "library", path))),
        ),
      );
      for (const sha256 of receipts) expect(stored).toContain(sha256);
    }
    for (let tries = 0; waiting.length > 0 && tries < 3; tries += 1) {
      await Promise.all(Array.from({ length: 6 }, drain));
    }
    expect(receipts).toEqual(new Set(photos.map(sha256Of)));
    const files = filesIn(join(data, "library"));
    const stored = files.map((path) => sha256Of(readFileSync(join(data, "library", path))));
    expect(stored.toSorted()).toEqual(photos.map(sha256Of).toSorted());
    await home.end("SIGTERM");
    expect(filesIn(join(data, "uploads"))).toEqual([]);
  },
  TIMEOUT_MS,
);
