import { INSTALL_WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";
import { InstallHow } from "./install-how.tsx";
import { useInstallWay } from "./use-install-way.ts";
import "./install.css";

/** Installing Homeward, in place: what it gives, and the button or the steps, as it is done in this browser. */
export function InstallStep() {
  const page = usePage();
  const way = useInstallWay();
  const ask = page.services.installing.ask.value;
  if (way === null) return <div class="install" />;
  return (
    <div class="install">
      {way === "installed" && <p>{INSTALL_WORDS.installed}</p>}
      <p class="quiet">{INSTALL_WORDS.gives[way]}</p>
      {way === "ask" && ask !== null && (
        <button
          type="button"
          class="button-line"
          onClick={() => void perform(page, async () => void (await ask()))}
        >
          {INSTALL_WORDS.button}
        </button>
      )}
      <InstallHow way={way} />
    </div>
  );
}
