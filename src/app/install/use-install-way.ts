import { useEffect, useState } from "preact/hooks";
import { type InstallWay, installWay } from "../../core/view/install-way.ts";
import { usePage } from "../state/page-context.ts";

/** How Homeward is installed here, followed as that changes; null until it is known whether it is installed already. */
export function useInstallWay(): InstallWay | null {
  const { browser, installing } = usePage().services;
  const [wasInstalled, setWasInstalled] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    const set = (isInstalled: boolean) => {
      if (current) setWasInstalled(isInstalled);
    };
    const read = async () => (await (await browser()).abilities()).installed === "can";
    read().then(set, () => set(false));
    return () => {
      current = false;
    };
  }, [browser]);
  if (wasInstalled === null) return null;
  return installWay({
    isInstalled: wasInstalled || installing.isDone.value,
    canAsk: installing.ask.value !== null,
    userAgent: navigator.userAgent,
    touchPointCount: navigator.maxTouchPoints,
  });
}
