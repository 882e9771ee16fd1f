import type { Route } from "../../core/view/route.ts";
import { WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { Logo } from "./icons.tsx";
import { Navigation } from "./navigation.tsx";

/** The name, the way to the other screens, and in a few words how the page stands with its home. */
export function TopBar({ route }: { route: Route }) {
  return (
    <header class="top-bar">
      <span class="brand">
        <Logo />
        {WORDS.name}
      </span>
      <Navigation route={route} />
      <HomeLamp />
    </header>
  );
}

function HomeLamp() {
  const { link, online } = usePage();
  const status = link.status.value;
  const [kind, words] = ((): [string, string] => {
    if (!online.value) return ["off", WORDS.status.offline];
    if (status === null) return ["unknown", WORDS.status.unknown];
    switch (status.kind) {
      case "paired":
        return ["on", WORDS.status.paired];
      case "signed-out":
        return ["attention", WORDS.status.signedOut];
      case "unreachable":
        return ["off", WORDS.status.unreachable];
    }
  })();
  return (
    <span class="lamp" data-kind={kind}>
      {words}
    </span>
  );
}
