import type { Answer, Rig } from "./rig.suite.ts";

/** Asks for a small picture until there is one, or none to come. */
export async function drawnPicture(
  rig: Rig,
  id: string,
  size: "thumbnail" | "preview" = "thumbnail",
): Promise<Answer> {
  for (;;) {
    const answer = await rig.call("GET", `/api/v1/assets/${id}/${size}`);
    if (answer.status !== 404 || answer.headers["retry-after"] === undefined) return answer;
    await new Promise((done) => setTimeout(done, 20));
  }
}
