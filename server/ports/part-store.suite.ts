import { describe, expect, it } from "vitest";
import type { PartStore } from "./part-store.ts";

async function contentOf(store: PartStore, id: string): Promise<string> {
  let text = "";
  for await (const piece of store.read(id)) text += Buffer.from(piece).toString();
  return text;
}

/** What every part store has to do; `reopen` gives the store as another process would find it. */
export function partStoreSuite(reopen: () => Promise<PartStore>): void {
  const write = async (store: PartStore, id: string, offsetBytes: number, text: string) => {
    const part = await store.open(id, offsetBytes);
    await part.append([Buffer.from(text.slice(0, 1)), Buffer.from(text.slice(1))]);
    await part.keep();
    await part.close();
  };

  describe("part store", () => {
    it("appends, and goes on where it is told, also after it was opened anew", async () => {
      await write(await reopen(), "a1", 0, "hello world");
      await write(await reopen(), "a1", 5, "!");
      expect(await contentOf(await reopen(), "a1")).toBe("hello!");
      expect(await (await reopen()).list()).toContain("a1");
    });

    it("begins anew at 0 and forgets what lies beyond a truncation", async () => {
      const store = await reopen();
      await write(store, "a2", 0, "old content");
      const part = await store.open("a2", 0);
      await part.append([Buffer.from("abcdef")]);
      await part.truncate(2);
      await part.append([Buffer.from("X")]);
      await part.close();
      expect(await contentOf(store, "a2")).toBe("abX");
    });

    it("reads from an offset, and less where there is less", async () => {
      const store = await reopen();
      await write(store, "a3", 0, "12345");
      expect(Buffer.from(await store.readAt("a3", 0, 3)).toString()).toBe("123");
      expect(Buffer.from(await store.readAt("a3", 0, 99)).toString()).toBe("12345");
      expect(Buffer.from(await store.readAt("a3", 1, 3)).toString()).toBe("234");
      expect(Buffer.from(await store.readAt("a3", 3, 99)).toString()).toBe("45");
      expect(await store.readAt("a3", 99, 9)).toHaveLength(0);
    });

    it("says when bytes were lost", async () => {
      const store = await reopen();
      await write(store, "a4", 0, "12345");
      await expect(store.open("a4", 6)).rejects.toMatchObject({ code: "upload-expired" });
    });

    it("removes parts, also such as are not there", async () => {
      const store = await reopen();
      await write(store, "a5", 0, "12345");
      await store.remove("a5");
      await store.remove("a5");
      expect(await store.list()).not.toContain("a5");
    });

    it("knows its free room", async () => {
      expect(await (await reopen()).freeBytes()).toBeGreaterThan(0);
    });
  });
}
