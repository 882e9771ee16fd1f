import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { guessDeviceName } from "../../core/view/guess-device-name.ts";
import { usePage } from "../state/page-context.ts";
import { pairing } from "./pairing.ts";
import { takeCodeFromAddress } from "./take-code-from-address.ts";

/** What stands in the form for pairing, and how it goes. */
export type Pairing = {
  code: Signal<string>;
  deviceName: Signal<string>;
  busy: Signal<boolean>;
  problem: Signal<string | null>;
  pair: () => Promise<void>;
};

/** The state of pairing; a link that was opened here is taken at once. */
export function usePairing(): Pairing {
  const page = usePage();
  const code = useSignal("");
  const deviceName = useSignal(guessDeviceName(navigator.userAgent));
  const busy = useSignal(false);
  const problem = useSignal<string | null>(null);
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
  return { code, deviceName, busy, problem, pair };
}
