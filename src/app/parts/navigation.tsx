import { HASH_OF, type Route } from "../../core/view/route.ts";
import { WORDS } from "../../core/words/spoken.ts";
import { ActivityIcon, LibraryIcon, PhotosIcon, SettingsIcon } from "./icons.tsx";

const SCREENS = [
  ["photos", PhotosIcon],
  ["library", LibraryIcon],
  ["activity", ActivityIcon],
  ["settings", SettingsIcon],
] as const;

/** The way between the screens: in the top bar, on a phone at the bottom. */
export function Navigation({ route }: { route: Route }) {
  return (
    <nav class="navigation" aria-label={WORDS.screens.title}>
      <ul role="list">
        {SCREENS.map(([screen, ScreenIcon]) => (
          <li key={screen}>
            <a href={HASH_OF[screen]} aria-current={screen === route ? "page" : undefined}>
              <ScreenIcon />
              {WORDS.screens[screen]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
