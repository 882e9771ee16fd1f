import type { ComponentChildren } from "preact";
import { Logo } from "../parts/icons.tsx";

/** Drawn as the browsers draw them, so that the eye finds them; the step beside says it in words. */
function Picture({ children }: { children: ComponentChildren }) {
  return (
    <span class="install-picture" aria-hidden="true">
      {children}
    </span>
  );
}

function Sign({ children }: { children: ComponentChildren }) {
  return (
    <Picture>
      <svg class="icon" viewBox="0 0 24 24" focusable="false">
        {children}
      </svg>
    </Picture>
  );
}

/** Apple's square with an arrow that leaves it. */
export const SharePicture = () => (
  <Sign>
    <path d="M12 14V3M8 6.5 12 3l4 3.5M8 10H6v11h12V10h-2" />
  </Sign>
);

/** A square with a plus: the entry in the list that opens. */
export const AddToHomePicture = () => (
  <Sign>
    <path d="M5 6a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2zM12 8.5v7M8.5 12h7" />
  </Sign>
);

/** The three dots of a browser's menu. */
export const MenuPicture = () => (
  <Sign>
    <path d="M12 5h.01M12 12h.01M12 19h.01" />
  </Sign>
);

/** A list, one line of which is meant. */
export const MenuItemPicture = () => (
  <Sign>
    <path d="M4 6h16M4 18h10M4 12h2M10 12h10" />
  </Sign>
);

export const AppIconPicture = () => (
  <Picture>
    <Logo />
  </Picture>
);
