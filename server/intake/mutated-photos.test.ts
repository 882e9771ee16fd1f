import { expect, it } from "vitest";
import { drawnCorpus, writtenCorpus } from "../testing/photo-corpus.suite.ts";
import { readMutated } from "../testing/read-mutated.suite.ts";

const EACH = 60;

it("answers for wounded photos and films, in bounded reads", async () => {
  const corpus = [...writtenCorpus(), ...(await drawnCorpus())];
  expect(corpus.length).toBeGreaterThan(25);
  for (const { name, bytes } of corpus)
    for (let seed = 1; seed <= EACH; seed++) await readMutated(name, bytes, seed);
});
