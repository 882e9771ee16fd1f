import { expect, it } from "vitest";
import type { IntakeReport, PickedItem, Services } from "../services.ts";
import { createIntakeState } from "./intake-state.ts";

const NOTHING: IntakeReport = {
  queuedCount: 0,
  alreadyQueuedCount: 0,
  alreadyHomeCount: 0,
  noRoomCount: 0,
  refused: [],
};

const items = (...names: string[]): PickedItem<File>[] =>
  names.map((name) => ({ file: new File([name], name), path: name }));

/** An intake that takes what is called a photo, and refuses the rest. */
function state() {
  const intake: Services["intake"] = async (picked) => {
    const paths = Array.from(picked, (_, at) => picked.at(at)?.path ?? []).flat();
    const isRefused = (path: string) => !path.endsWith(".jpg");
    const refused = paths.filter(isRefused).map((filename) => ({ filename, words: "No." }));
    const queuedCount = paths.length - refused.length;
    const losses = [{ kind: "edited-copy" as const, count: queuedCount, examples: ["a.jpg"] }];
    return { ...NOTHING, queuedCount, refused, losses };
  };
  const worker = { ring: () => {} };
  return createIntakeState({ intake, worker } as unknown as Services, () => {});
}

it("a report after several picks in line counts the files of all of them", async () => {
  const intake = state();
  const picks = [
    intake.pick(items("a.jpg", "b.txt")),
    intake.pick(items("c.jpg"), [{ filename: "litter", words: "Cannot be read." }]),
    intake.pick(items("d.jpg", "e.jpg")),
  ];
  await Promise.all(picks);
  expect(intake.report.value).toMatchObject({
    queuedCount: 4,
    refused: [{ filename: "b.txt" }, { filename: "litter" }],
    losses: [{ kind: "edited-copy", count: 4, examples: ["a.jpg", "a.jpg", "a.jpg"] }],
  });
});

it("a pick after the line has ended has a report of its own, and so has one after a dismissed report", async () => {
  const intake = state();
  await intake.pick(items("a.jpg"));
  await intake.pick(items("b.jpg", "c.jpg"));
  expect(intake.report.value).toMatchObject({ queuedCount: 2 });
  const first = intake.pick(items("d.jpg"));
  const second = intake.pick(items("e.jpg"));
  await first;
  intake.dismiss();
  await second;
  expect(intake.report.value).toMatchObject({ queuedCount: 1 });
});

it("a folder with nothing but what systems leave in it says nothing", async () => {
  const intake = state();
  await intake.pick({ length: 3, at: () => undefined });
  expect(intake.report.value).toBe(null);
  expect(intake.progress.value).toBe(null);
});
