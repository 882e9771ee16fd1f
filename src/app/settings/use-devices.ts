import { useCallback, useEffect, useState } from "preact/hooks";
import type { PairedDevice } from "../../core/page-ports.ts";
import { usePage } from "../state/page-context.ts";
import { wordsOf } from "../state/words-of.ts";

export type DeviceList =
  | { kind: "reading" }
  | { kind: "unpaired" }
  | { kind: "failed"; words: string }
  | { kind: "read"; devices: readonly PairedDevice[] };

/** The devices of the home, read again when it comes and goes; `read` never rejects. */
export function useDevices(): { devices: DeviceList; read: () => Promise<void> } {
  const { services, link } = usePage();
  const status = link.status.value?.kind;
  const [devices, setDevices] = useState<DeviceList>({ kind: "reading" });
  const read = useCallback(async () => {
    try {
      const found = await (await services.devices()).list();
      // This one first: it is what all others are told apart from.
      const own = found.filter(({ isThis }) => isThis);
      const others = found.filter(({ isThis }) => !isThis);
      setDevices({ kind: "read", devices: [...own, ...others] });
    } catch (error) {
      setDevices({ kind: "failed", words: wordsOf(error) });
    }
  }, [services]);
  useEffect(() => {
    if (status === "signed-out") setDevices({ kind: "unpaired" });
    else if (status !== undefined) void read();
  }, [status, read]);
  return { devices, read };
}
