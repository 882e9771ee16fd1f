import { useEffect, useRef, useState } from "preact/hooks";
import type { Abilities, StoredHere, ThisBrowser } from "../../core/page-ports.ts";
import { ImportCard } from "../import/import-card.tsx";
import { LoadAgain } from "../parts/load-again.tsx";
import { SafeToDelete } from "../safe/safe-to-delete.tsx";
import { usePage } from "../state/page-context.ts";
import { About } from "./about.tsx";
import { AppearanceChoices } from "./appearance-choices.tsx";
import { BrowserReport } from "./browser-report.tsx";
import { DeviceFacts } from "./device-facts.tsx";
import { Devices } from "./devices.tsx";
import { KeepPhotos } from "./keep-photos.tsx";
import { LanguageChoices } from "./language-choices.tsx";
import { LeaveHome } from "./leave-home.tsx";
import { Reminders } from "./reminders.tsx";
import { RoomFacts } from "./room-facts.tsx";
import { SettingsIndex } from "./settings-index.tsx";
import { SettingsPart } from "./settings-part.tsx";
import { Sources } from "./sources.tsx";
import { TestModeCard } from "./test-mode-card.tsx";
import { useReadSection, useSection } from "./use-section.ts";
import { WhenToSend } from "./when-to-send.tsx";
import "./settings.css";
import "./choices.css";

type Facts = { browser: ThisBrowser; abilities: Abilities; stored: StoredHere };

/** All that a person can choose, in sections. They stand when all of it is known, so that nothing jumps. */
export function SettingsScreen() {
  const { services } = usePage();
  const place = useRef<HTMLDivElement>(null);
  const [facts, setFacts] = useState<Facts | "failed" | null>(null);
  const read = async () => {
    const browser = await services.browser();
    const [abilities, stored] = await Promise.all([browser.abilities(), browser.storedHere()]);
    setFacts({ browser, abilities, stored });
  };
  useEffect(() => {
    read().catch(() => setFacts("failed"));
  }, []);
  const isReady = facts !== null && facts !== "failed";
  const opened = useSection(place, isReady);
  const shown = useReadSection(place, isReady);
  if (facts === "failed") return <LoadAgain />;
  const onAgain = () => place.current?.querySelector("[data-opened=true]")?.scrollIntoView();
  return (
    <div ref={place} class="settings" data-section={opened ?? ""}>
      <SettingsIndex read={shown} onAgain={onAgain} />
      {facts !== null && (
        <div class="settings-parts">
          <Parts facts={facts} opened={opened} onAnswer={() => void read()} />
        </div>
      )}
    </div>
  );
}

type PartsProps = { facts: Facts; opened: ReturnType<typeof useSection>; onAnswer: () => void };

function Parts({ facts, opened, onAnswer }: PartsProps) {
  const { browser, abilities, stored } = facts;
  return (
    <>
      <SettingsPart section="sources" opened={opened}>
        <Sources browser={browser} isInstalled={abilities.installed === "can"} />
        <ImportCard />
      </SettingsPart>
      <SettingsPart section="when" opened={opened}>
        <WhenToSend abilities={abilities} />
      </SettingsPart>
      <SettingsPart section="notifications" opened={opened}>
        <Reminders browser={browser} onAnswer={onAnswer} />
      </SettingsPart>
      <SettingsPart section="home" opened={opened}>
        <DeviceFacts />
        <RoomFacts stored={stored} />
        <KeepPhotos browser={browser} state={abilities.persistentStorage} onAnswer={onAnswer} />
        <SafeToDelete />
        <LeaveHome />
      </SettingsPart>
      <SettingsPart section="devices" opened={opened}>
        <Devices />
      </SettingsPart>
      <SettingsPart section="appearance" opened={opened}>
        <AppearanceChoices appearance={browser.appearance} />
      </SettingsPart>
      <SettingsPart section="language" opened={opened}>
        <LanguageChoices />
      </SettingsPart>
      <SettingsPart section="browser" opened={opened}>
        <BrowserReport abilities={abilities} />
      </SettingsPart>
      <SettingsPart section="test" opened={opened}>
        <TestModeCard />
      </SettingsPart>
      <SettingsPart section="about" opened={opened}>
        <About />
      </SettingsPart>
    </>
  );
}
