import { describe, expect, it } from "vitest";
import { CHOOSE_WORDS } from "../../core/words/en/choose.ts";
import { droppedItems } from "./dropped-items.ts";

type Tree = { [name: string]: Tree | "file" | "unreadable" };

/** A folder as Chromium hands it over: at most two entries at a time. */
function folder(name: string, tree: Tree | "unreadable", parent = ""): FileSystemEntry {
  const fullPath = `${parent}/${name}`;
  const createReader = () => {
    const left =
      tree === "unreadable"
        ? []
        : Object.entries(tree).map(([inner, what]) =>
            what === "file" || (what === "unreadable" && inner.includes("."))
              ? leaf(inner, what === "file", fullPath)
              : folder(inner, what, fullPath),
          );
    return {
      readEntries(resolve: (some: FileSystemEntry[]) => void, reject: (error: Error) => void) {
        if (tree === "unreadable") reject(new DOMException("gone", "NotFoundError"));
        else resolve(left.splice(0, 2));
      },
    };
  };
  return { name, fullPath, isFile: false, isDirectory: true, createReader } as never;
}

function leaf(name: string, isReadable: boolean, parent = ""): FileSystemEntry {
  const file = (resolve: (file: File) => void, reject: (error: Error) => void) =>
    isReadable
      ? resolve(new File([name], name))
      : reject(new DOMException("no", "NotReadableError"));
  return { name, fullPath: `${parent}/${name}`, isFile: true, isDirectory: false, file } as never;
}

describe("droppedItems()", () => {
  it("finds the files of all levels, each with its path, and passes over what systems left", async () => {
    const tree: Tree = {
      "a.jpg": "file",
      ".DS_Store": "file",
      day: {
        "b.jpg": "file",
        "._b.jpg": "file",
        late: { "c.jpg": "file", "d.jpg": "file", "e.jpg": "file" },
      },
    };
    const { items, refused } = await droppedItems([folder("Trip", tree), leaf("lone.jpg", true)]);
    expect(items.map(({ path }) => path)).toEqual([
      "Trip/a.jpg",
      "Trip/day/b.jpg",
      "Trip/day/late/c.jpg",
      "Trip/day/late/d.jpg",
      "Trip/day/late/e.jpg",
      "lone.jpg",
    ]);
    expect(refused).toEqual([]);
  });

  it("names files and folders that cannot be read, and goes on with the rest", async () => {
    const tree: Tree = { "a.jpg": "unreadable", gone: "unreadable", "z.jpg": "file" };
    const { items, refused } = await droppedItems([folder("Trip", tree)]);
    expect(items.map(({ path }) => path)).toEqual(["Trip/z.jpg"]);
    expect(refused).toEqual([
      { filename: "Trip/a.jpg", words: CHOOSE_WORDS.unreadableFile },
      { filename: "Trip/gone", words: CHOOSE_WORDS.unreadableFolder },
    ]);
  });

  it("names a folder that vanished, and an empty one", async () => {
    const { refused } = await droppedItems([folder("Gone", "unreadable"), folder("Empty", {})]);
    expect(refused).toEqual([
      { filename: "Gone", words: CHOOSE_WORDS.unreadableFolder },
      { filename: "Empty", words: CHOOSE_WORDS.nothing },
    ]);
  });

  it("ends in a folder that has no end, in depth and in number", async () => {
    const deep: Tree = {};
    deep["inner"] = deep;
    const inDepth = await droppedItems([folder("Deep", deep)], { levels: 3, files: 10 });
    expect(inDepth.refused).toEqual([
      { filename: "Deep/inner/inner/inner", words: CHOOSE_WORDS.tooDeep },
    ]);
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`${at}.jpg`, "file" as const]),
    );
    const inNumber = await droppedItems([folder("Wide", many), leaf("lone.jpg", true)], {
      levels: 3,
      files: 10,
    });
    expect(inNumber.items).toHaveLength(10);
    expect(inNumber.refused).toEqual([
      { filename: "Wide", words: CHOOSE_WORDS.tooMany(10) },
      { filename: "lone.jpg", words: CHOOSE_WORDS.tooMany(10) },
    ]);
  });

  it("takes a picture that was dragged out of another page", async () => {
    const { items } = await droppedItems([new File(["x"], "image.png")]);
    expect(items.map(({ path }) => path)).toEqual(["image.png"]);
  });
});
