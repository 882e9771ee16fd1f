import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseSha256 } from "../../src/core/ids.ts";
import type { OriginalStore } from "./original-store.ts";
import type { PartStore } from "./part-store.ts";

/** What every library has to do; `reopen` gives both stores as another process would find them. */
export function originalStoreSuite(
  reopen: () => Promise<{ parts: PartStore; originals: OriginalStore }>,
): void {
  const place = async (text: string, name: string, stores = reopen(), day = "2024-01-31") => {
    const { parts, originals } = await stores;
    const sha256 = parseSha256(createHash("sha256").update(text).digest("hex"));
    const part = await parts.open(sha256, 0);
    await part.append([Buffer.from(text)]);
    await part.sync();
    await part.close();
    const sizeBytes = text.length;
    const path = await originals.place({
      partId: sha256,
      sha256,
      sizeBytes,
      takenAtMs: 1_706_659_200_123,
      day,
      name,
    });
    await originals.sync([path]);
    await parts.remove(sha256);
    return path;
  };
  const read = async (path: string, start: number, end: number) => {
    let text = "";
    const { originals } = await reopen();
    for await (const piece of await originals.read(path, { start, end })) text += String(piece);
    return text;
  };

  describe("original store", () => {
    it("places by day and name, and reads ranges", async () => {
      const path = await place("hello world", "a.jpg");
      expect(path).toBe("2024/2024-01-31/a.jpg");
      expect(await read(path, 0, 10)).toBe("hello world");
      expect(await read(path, 6, 8)).toBe("wor");
    });

    it("never overwrites: other content of that name gets a number", async () => {
      const paths: string[] = [];
      for (const text of ["one", "two", "three"]) paths.push(await place(text, "b.jpg"));
      expect(paths.map((path) => path.split("/").at(-1))).toEqual([
        "b.jpg",
        "b (2).jpg",
        "b (3).jpg",
      ]);
      expect(await read(paths[0] ?? "", 0, 2)).toBe("one");
    });

    it("adopts a file that was placed before a crash, behind whatever number it stands", async () => {
      await place("first", "c.jpg");
      const before = await place("other", "c.jpg");
      const stores = reopen();
      await place("newer", "c.jpg", stores);
      expect(await place("other", "c.jpg", stores)).toBe(before);
      expect(await place("other", "c.jpg", stores)).toBe(before);
    });

    it("removes files for good, and takes their names and content as new after that", async () => {
      const stores = reopen();
      const { originals } = await stores;
      const paths: string[] = [];
      for (const text of ["keep", "gone"]) paths.push(await place(text, "d.jpg", stores));
      const [kept = "", gone = ""] = paths;
      await originals.remove([gone]);
      await originals.remove([gone]);
      await expect(read(gone, 0, 0)).rejects.toMatchObject({ code: "not-found" });
      expect(await read(kept, 0, 3)).toBe("keep");
      expect(await place("gone", "d.jpg", stores)).toBe(gone);
      expect(await read(gone, 0, 3)).toBe("gone");
      await originals.remove([gone]);
      expect(await place("else", "d.jpg", stores)).toBe(gone);
      expect(await read(gone, 0, 3)).toBe("else");
    });

    it("places again where the last file of a day was removed", async () => {
      const stores = reopen();
      const { originals } = await stores;
      const path = await place("only", "e.jpg", stores, "2031-05-06");
      await originals.remove([path]);
      expect(await place("only", "e.jpg", stores, "2031-05-06")).toBe(path);
      expect(await read(path, 0, 3)).toBe("only");
    });

    it("says when a file is gone", async () => {
      const { originals } = await reopen();
      const range = { start: 0, end: 0 };
      await expect(originals.read("2024/none.jpg", range)).rejects.toMatchObject({
        code: "not-found",
      });
    });
  });
}
