/** Chromium's offer to install, kept until the person wants it (https://wicg.github.io/manifest-incubations/); not in TypeScript's DOM library. */
type InstallPromptEvent = Event & {
  prompt(): Promise<void>;
  readonly userChoice: Promise<{ outcome: "accepted" | "dismissed" }>;
};

/** Opens the browser's question; true: the person said yes. It can be asked once. */
export type AskToInstall = () => Promise<boolean>;

/**
 * Tells when this browser can be asked to install Homeward (null: no more), and when it was installed. To be called at the start
 * of the page: the browser offers it once, and does not wait for listeners.
 */
export function followInstalling(
  onOffer: (ask: AskToInstall | null) => void,
  onInstalled: () => void,
): void {
  addEventListener("beforeinstallprompt", (event) => {
    // Else Chromium on Android shows a bar of its own at a moment of its own.
    event.preventDefault();
    const offer = event as InstallPromptEvent;
    onOffer(async () => {
      onOffer(null);
      await offer.prompt();
      return (await offer.userChoice).outcome === "accepted";
    });
  });
  addEventListener("appinstalled", () => {
    onOffer(null);
    onInstalled();
  });
}
