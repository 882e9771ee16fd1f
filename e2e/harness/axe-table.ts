import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import type { AxeFindings } from "./ask-axe.ts";

/** The annotation that carries one look, as JSON. */
export const AXE_LOOK = "axe";

type Look = AxeFindings & { state: string; size: string; colorScheme: string };

/** Prints at the end what axe found, one line for each state of each screen; the worst of its sizes and colours. */
export default class AxeTable implements Reporter {
  readonly #looks: Look[] = [];

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations) {
      if (type === AXE_LOOK && description !== undefined) {
        this.#looks.push(JSON.parse(description) as Look);
      }
    }
  }

  onEnd(): void {
    const states = [...new Set(this.#looks.map(({ state }) => state))].toSorted();
    if (states.length === 0) return;
    console.log("axe, by screen and state (phone and desktop, light and dark):");
    console.table(Object.fromEntries(states.map((state) => [state, this.#row(state)])));
  }

  #row(state: string): object {
    const looks = this.#looks.filter((look) => look.state === state);
    return {
      looks: looks.length,
      "rules kept": Math.max(...looks.map(({ keptCount }) => keptCount)),
      violations: looks.reduce((sum, { violations }) => sum + violations.length, 0),
      "left to a person": [...new Set(looks.flatMap(({ unsure }) => unsure))].join(", "),
    };
  }

  printsToStdio(): boolean {
    return false;
  }
}
