import { useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { guessDeviceName } from "../../core/view/guess-device-name.ts";
import { WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { pairing } from "./pairing.ts";
import { takeCodeFromAddress } from "./take-code-from-address.ts";

/** Asks for the link that the home printed; a link that was opened here is taken at once. */
export function PairCard() {
  const page = usePage();
  const code = useSignal("");
  const deviceName = useSignal(guessDeviceName(navigator.userAgent));
  const busy = useSignal(false);
  const problem = useSignal<string | null>(null);
  const shown = useComputed(
    () => page.link.status.value?.kind === "signed-out" || busy.value || problem.value !== null,
  );
  const pair = () => pairing(page, { code, deviceName, busy, problem });

  useEffect(() => {
    const takeCode = () => {
      const found = takeCodeFromAddress();
      if (found === null) return;
      code.value = found;
      void pair();
    };
    takeCode();
    addEventListener("hashchange", takeCode);
    return () => removeEventListener("hashchange", takeCode);
  }, []);

  if (!shown.value) return null;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void pair();
  };
  return (
    <form class="card pair" onSubmit={onSubmit} aria-labelledby="pair-title">
      <h2 id="pair-title">{WORDS.pair.title}</h2>
      <p class="quiet">{WORDS.pair.hint}</p>
      <label class="field">
        <span>{WORDS.pair.code}</span>
        <input
          name="code"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={code}
          aria-invalid={problem.value !== null}
          aria-describedby="pair-problem"
          onInput={(event) => (code.value = event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{WORDS.pair.deviceName}</span>
        <input
          name="device-name"
          autocomplete="off"
          maxLength={80}
          value={deviceName}
          onInput={(event) => (deviceName.value = event.currentTarget.value)}
        />
      </label>
      <p id="pair-problem" class="problem" role="alert">
        {problem}
      </p>
      <button type="submit" class="button" disabled={busy}>
        {busy.value ? WORDS.pair.busy : WORDS.pair.button}
      </button>
    </form>
  );
}
