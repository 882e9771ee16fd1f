import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import {
  hashOfSection,
  sectionOf,
  SETTINGS_SECTIONS,
  type SettingsSection,
} from "../../core/view/settings-section.ts";
import { SETTINGS_WORDS, WORDS } from "../../core/words/spoken.ts";
import { followView } from "../parts/follow-view.ts";

/** From here on all sections stand below one another, and the index beside them. As in settings.css. */
const WIDE = "(min-width: 960px)";
/** A section is the one that is read when its head has come up to here, px below the upper edge. */
const READ_AT_PX = 160;

/** The section that the address names, shown and with the focus; null: Settings as a whole. `isReady`: the sections stand. */
export function useSection(
  place: RefObject<HTMLElement | null>,
  isReady: boolean,
): SettingsSection | null {
  const [section, setSection] = useState(() => sectionOf(location.hash));
  const before = useRef<SettingsSection | null>(null);
  const listTopPx = useRef(0);
  useEffect(() => {
    const follow = () => {
      const next = sectionOf(location.hash);
      // Where the list stood, for the way back.
      if (sectionOf(location.hash) !== null && before.current === null) listTopPx.current = scrollY;
      setSection(next);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  useEffect(() => {
    if (!isReady) return;
    const came = before.current;
    before.current = section;
    if (section !== null) showSection(place.current, section);
    else if (came !== null) showList(place.current, came, listTopPx.current);
    document.title = [
      ...(section === null ? [] : [SETTINGS_WORDS.section[section]]),
      WORDS.screens.settings,
      WORDS.name,
    ].join(" · ");
  }, [place, section, isReady]);
  return section;
}

function showSection(place: HTMLElement | null, section: SettingsSection): void {
  const shown = place?.querySelector<HTMLElement>(`#settings-${section}`);
  if (matchMedia(WIDE).matches) shown?.scrollIntoView({ block: "start" });
  else scrollTo(0, 0);
  shown?.querySelector("h2")?.focus({ preventScroll: true });
}

function showList(place: HTMLElement | null, came: SettingsSection, topPx: number): void {
  const isWide = matchMedia(WIDE).matches;
  scrollTo(0, isWide ? 0 : topPx);
  const link = place?.querySelector<HTMLElement>(`[href="${hashOfSection(came)}"]`);
  const heading = document.querySelector<HTMLElement>("[data-screen]:not([hidden]) h1");
  (isWide ? heading : link)?.focus({ preventScroll: true });
}

/** The section that is read where all stand below one another; null: none of them yet. */
export function useReadSection(
  place: RefObject<HTMLElement | null>,
  isReady: boolean,
): SettingsSection | null {
  const [read, setRead] = useState<SettingsSection | null>(null);
  useEffect(() => {
    if (!isReady) return;
    return followView(() => {
      const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      const passed = SETTINGS_SECTIONS.filter((section) => {
        const top = place.current
          ?.querySelector(`#settings-${section}`)
          ?.getBoundingClientRect().top;
        return top !== undefined && top <= READ_AT_PX;
      });
      setRead((isAtEnd ? SETTINGS_SECTIONS.at(-1) : passed.at(-1)) ?? SETTINGS_SECTIONS[0]);
    });
  }, [place, isReady]);
  return read;
}
