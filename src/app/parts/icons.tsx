import type { ComponentChildren } from "preact";

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="M6 6l12 12M18 6L6 18" />
    </Icon>
  );
}

export function RetryIcon() {
  return (
    <Icon>
      <path d="M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4" />
    </Icon>
  );
}

export function AddIcon() {
  return (
    <Icon>
      <path d="M12 5v14M5 12h14" />
    </Icon>
  );
}

/** The house whose door is a photo. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        class="logo-house"
        d="M16 3.5 3 14.6V27a2.5 2.5 0 0 0 2.5 2.5h21A2.5 2.5 0 0 0 29 27V14.6z"
      />
      <circle class="logo-sun" cx="16" cy="16.5" r="4.2" />
      <path class="logo-hill" d="M7 29.5l7.2-8.2 4 4.2 2.6-2.4 5.2 6.4z" />
    </svg>
  );
}
