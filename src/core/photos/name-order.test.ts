import fc from "fast-check";
import { expect, it } from "vitest";
import { NameOrder } from "./name-order.ts";
import { groupParts } from "./pairing.ts";

type Turn = { item: { path: string }; endsName: boolean };

function inNameOrder(items: readonly { path: string }[]): Turn[] {
  const order = new NameOrder(items.length);
  for (const [at, { path }] of items.entries()) order.add(at, path);
  return [...order.inTurn()].flatMap(({ at, endsName }) => {
    const item = items[at];
    return item === undefined ? [] : [{ item, endsName }];
  });
}

const item = fc
  .tuple(
    fc.constantFrom("", "a/", "A/b/"),
    fc.constantFrom("IMG_1", "img_e1", "IMG_O1", "x", "x.jpg", "PXL_1.MP"),
    fc.constantFrom(".heic", ".JPG", ".MOV", ".aae", ".xmp", ".dng", ""),
  )
  .map((parts) => ({ path: parts.join("") }));

it("what is one photo by name is never divided by the end of a name, whatever was picked between", () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 20 }), (items) => {
      const turns = inNameOrder(items);
      expect(turns).toHaveLength(items.length);
      expect(new Set(turns.map((turn) => turn.item))).toEqual(new Set(items));
      const stretch = new Map<unknown, number>();
      let at = 0;
      for (const turn of turns) {
        stretch.set(turn.item, at);
        if (turn.endsName) at += 1;
      }
      for (const { parts } of groupParts(items))
        expect(new Set(parts.map((part) => stretch.get(part.item))).size).toBe(1);
    }),
  );
});

it("keeps to the order of the pick", () => {
  const paths = inNameOrder([{ path: "b.heic" }, { path: "a.heic" }, { path: "b.mov" }]);
  expect(paths).toEqual([
    { item: { path: "b.heic" }, endsName: false },
    { item: { path: "b.mov" }, endsName: true },
    { item: { path: "a.heic" }, endsName: true },
  ]);
});
