import { useEffect, useState } from "preact/hooks";
import type { Abilities, ThisBrowser } from "../../core/page-ports.ts";
import { usePage } from "../state/page-context.ts";
import { LazyPart } from "../parts/lazy-part.tsx";
import { LoadAgain } from "../parts/load-again.tsx";
import { BrowserReport } from "./browser-report.tsx";
import { DeviceFacts } from "./device-facts.tsx";
import { KeepPhotos } from "./keep-photos.tsx";
import { LeaveHome } from "./leave-home.tsx";
import { Reminders } from "./reminders.tsx";
import { TestModeCard } from "./test-mode-card.tsx";
import { SafeToDelete } from "../safe/safe-to-delete.tsx";
import { Sources } from "./sources.tsx";
import { WhenToSend } from "./when-to-send.tsx";
import "./settings.css";
import "./choices.css";

const loadImport = async () => (await import("../import/import-card.tsx")).ImportCard;

type Facts = { browser: ThisBrowser; abilities: Abilities; usedBytes: number | null };

/** This device and its browser: where photos come from, when it may send, where it belongs, what it stores, what it can do. Stands when all of it is known, so that nothing jumps. */
export function SettingsScreen() {
  const { services } = usePage();
  const [facts, setFacts] = useState<Facts | "failed" | null>(null);
  const read = async () => {
    const browser = await services.browser();
    const [abilities, usedBytes] = await Promise.all([browser.abilities(), browser.usedBytes()]);
    setFacts({ browser, abilities, usedBytes });
  };
  useEffect(() => {
    read().catch(() => setFacts("failed"));
  }, []);
  if (facts === null) return null;
  if (facts === "failed") return <LoadAgain />;
  return (
    <div class="settings">
      <div class="settings-side">
        <Sources browser={facts.browser} isInstalled={facts.abilities.installed === "can"} />
        <LazyPart load={loadImport} />
        <WhenToSend abilities={facts.abilities} />
        <Reminders
          browser={facts.browser}
          abilities={facts.abilities}
          onAnswer={() => void read()}
        />
      </div>
      <div class="settings-side">
        <DeviceFacts usedBytes={facts.usedBytes} />
        <KeepPhotos
          browser={facts.browser}
          state={facts.abilities.persistentStorage}
          onAnswer={() => void read()}
        />
        <SafeToDelete />
        <BrowserReport abilities={facts.abilities} />
        <TestModeCard />
        <LeaveHome />
      </div>
    </div>
  );
}
