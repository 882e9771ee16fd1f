import { useId } from "preact/hooks";
import { WORDS } from "../../core/words/spoken.ts";
import { ScanCode } from "./scan-code.tsx";
import type { Pairing } from "./use-pairing.ts";
import "./pair.css";

/** The fields for pairing: the link or code, by hand or by camera, and the name of this device. `labelledBy`: the heading above it. */
export function PairForm({ pairing, labelledBy }: { pairing: Pairing; labelledBy: string }) {
  const { code, deviceName, busy, problem, pair } = pairing;
  const problemId = useId();
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void pair();
  };
  const onScanned = (link: string) => {
    code.value = link;
    void pair();
  };
  return (
    <form class="pair" onSubmit={onSubmit} aria-labelledby={labelledBy}>
      <ScanCode onScanned={onScanned} />
      <label class="field">
        <span>{WORDS.pair.code}</span>
        <input
          name="code"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          dir="auto"
          value={code}
          aria-invalid={problem.value !== null}
          aria-describedby={problemId}
          onInput={(event) => (code.value = event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{WORDS.pair.deviceName}</span>
        <input
          name="device-name"
          autocomplete="off"
          maxLength={80}
          dir="auto"
          value={deviceName}
          onInput={(event) => (deviceName.value = event.currentTarget.value)}
        />
      </label>
      <p id={problemId} class="problem" role="alert">
        {problem}
      </p>
      <button type="submit" class="button" disabled={busy}>
        {busy.value ? WORDS.pair.busy : WORDS.pair.button}
      </button>
    </form>
  );
}
