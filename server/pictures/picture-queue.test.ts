import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, it, vi } from "vitest";
import { HomewardError } from "../../src/core/errors.ts";
import { openChildPainter, PAINTER_TUNING } from "../adapters/pictures/child-painter.ts";
import { diskPictureFiles, pictureFile } from "../adapters/pictures/picture-files.ts";
import { openSqliteCatalogue } from "../adapters/sqlite/catalogue.ts";
import { assetNamed, commitNamed, hashNamed } from "../ports/commit-fixture.suite.ts";
import type { Painter } from "../ports/pictures.ts";
import { tempFolder } from "../testing/rig.suite.ts";
import { PictureQueue, type PicturePorts, type PictureTuning } from "./picture-queue.ts";

// Drawing steps back behind everything else that a machine does.
vi.setConfig({ testTimeout: 120_000 });

const bytes = await sharp({
  create: { width: 320, height: 240, channels: 3, background: "#3a7" },
})
  .jpeg()
  .toBuffer();

const ends: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
});

/** A home's catalogue, library and pictures, with photos of these names, the later the newer. */
async function homeWith(names: readonly string[]) {
  const root = tempFolder();
  const [library, folder] = [join(root, "library"), join(root, "pictures")];
  const rows = await openSqliteCatalogue(join(root, "catalogue.sqlite"));
  const commits = names.map((name, n) => commitNamed(name, (n + 1) * 1000));
  for (const { resource } of commits) {
    const file = join(library, resource!.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  await rows.commit(commits);
  return { rows, library, folder };
}

type Home = Awaited<ReturnType<typeof homeWith>>;

function queueOf(
  { rows, folder }: Home,
  painter: Painter,
  ports: Partial<PicturePorts> = {},
  tuning: Partial<PictureTuning> = {},
) {
  const queue = new PictureQueue(
    {
      rows,
      painter,
      files: diskPictureFiles(folder),
      isReceiving: () => false,
      onTrouble: () => {},
      ...ports,
    },
    { pollMs: 10, troubleMs: 10, ...tuning },
  );
  ends.push(async () => {
    await queue.stop();
    await rows.close();
  });
  return queue;
}

const stateOf = async ({ rows }: Home, name: string) =>
  (await rows.findPicture(assetNamed(name)))?.state;
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 5));
}

it("draws what is asked for first, then newest first", async () => {
  const names = ["a", "b", "c", "d", "e"];
  const home = await homeWith(names);
  const real = openChildPainter(home.folder, home.library);
  const order: string[] = [];
  const gate = Promise.withResolvers<void>();
  const queue = queueOf(home, {
    ...real,
    async draw(sha256, paths) {
      order.push(names.find((name) => hashNamed(name) === sha256) ?? "");
      if (order.length === 1) await gate.promise;
      return await real.draw(sha256, paths);
    },
  });
  queue.start();
  await until(async () => order.length === 1);
  expect(await queue.find(assetNamed("b"), "thumbnail")).toEqual({ kind: "waiting" });
  gate.resolve();
  await until(async () => (await queue.waitingCount()) === 0);
  expect(order).toEqual(["e", "b", "d", "c", "a"]);
  expect(await queue.find(assetNamed("a"), "preview")).toMatchObject({ kind: "ready" });
});

/** Draws all pictures while uploads come in for as long as `isOver` says no; whether each was begun meanwhile. */
async function begunWhileReceiving(restRatio: number, isOver: (begun: boolean[]) => boolean) {
  const home = await homeWith(["a", "b"]);
  const real = openChildPainter(home.folder, home.library);
  const begun: boolean[] = [];
  const isReceiving = () => !isOver(begun);
  const painter: Painter = {
    ...real,
    async draw(sha256, paths) {
      begun.push(isReceiving());
      return await real.draw(sha256, paths);
    },
  };
  queueOf(home, painter, { isReceiving }, { restRatio }).start();
  await until(async () => begun.length === 2);
  return begun;
}

it("no picture is begun while uploads come in", async () => {
  const endsAtMs = performance.now() + 500;
  const begun = await begunWhileReceiving(1e6, () => performance.now() > endsAtMs);
  expect(begun).toEqual([false, false]);
});

it("uploads that never end starve no picture", async () => {
  expect(await begunWhileReceiving(0.1, () => false)).toEqual([true, true]);
});

it("gives up what never comes to an end, and draws the rest", async () => {
  const home = await homeWith(["old", "endless"]);
  const [patient, hasty] = [PAINTER_TUNING, { ...PAINTER_TUNING, limitMs: 1 }].map((tuning) =>
    openChildPainter(home.folder, home.library, tuning),
  );
  const queue = queueOf(home, {
    ...patient!,
    draw: (sha256, paths) =>
      (sha256 === hashNamed("endless") ? hasty! : patient!).draw(sha256, paths),
  });
  queue.start();
  await until(async () => (await queue.waitingCount()) === 0);
  expect([await stateOf(home, "endless"), await stateOf(home, "old")]).toEqual(["failed", "done"]);
  const found = await home.rows.findPicture(assetNamed("endless"));
  expect(found?.job.attemptCount).toBe(2);
  expect(await queue.find(assetNamed("endless"), "thumbnail")).toEqual({ kind: "failed" });
});

it("a full disk fails no picture: it waits and goes on", async () => {
  const home = await homeWith(["photo"]);
  const real = openChildPainter(home.folder, home.library);
  let fullTimes = 2;
  const troubles: unknown[] = [];
  const queue = queueOf(
    home,
    {
      ...real,
      async draw(sha256, paths) {
        if (fullTimes-- > 0) throw new HomewardError("home-full");
        return await real.draw(sha256, paths);
      },
    },
    { onTrouble: (error) => troubles.push(error) },
  );
  queue.start();
  await until(async () => (await stateOf(home, "photo")) === "done");
  expect(troubles).toHaveLength(2);
  expect((await home.rows.findPicture(assetNamed("photo")))?.job.attemptCount).toBe(0);
});

it("a photo that is deleted while it is drawn leaves no picture", async () => {
  const home = await homeWith(["photo"]);
  const real = openChildPainter(home.folder, home.library);
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const queue = queueOf(home, {
    ...real,
    async draw(sha256, paths) {
      const painting = await real.draw(sha256, paths);
      begun.resolve();
      await gate.promise;
      return painting;
    },
  });
  queue.start();
  await begun.promise;
  await home.rows.moveToTrash([assetNamed("photo")], 1);
  await home.rows.deleteTrashed(5, 10, 5);
  // In time for the removal, and once more as if the process had written it only now.
  await queue.forgetPictures([hashNamed("photo")]);
  const file = pictureFile(home.folder, hashNamed("photo"), "thumbnail");
  writeFileSync(file, "late");
  gate.resolve();
  await until(async () => !existsSync(file));
  expect(await queue.find(assetNamed("photo"), "thumbnail")).toEqual({ kind: "no-asset" });
});
