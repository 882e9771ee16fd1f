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

export function PhotosIcon() {
  return (
    <Icon>
      <path d="M4 5h16v14H4zM4 16l5-5 4 4 2-2 5 4" />
    </Icon>
  );
}

export function LibraryIcon() {
  return (
    <Icon>
      <path d="M4 4h6v6H4zm10 0h6v6h-6zM4 14h6v6H4zm10 0h6v6h-6z" />
    </Icon>
  );
}

export function ActivityIcon() {
  return (
    <Icon>
      <path d="M12 7v5l3 2M4 12a8 8 0 1 0 16 0 8 8 0 0 0-16 0" />
    </Icon>
  );
}

export function SettingsIcon() {
  return (
    <Icon>
      <path d="M4 8h9m4 0h3M4 16h3m4 0h9M13 8a2 2 0 1 0 4 0 2 2 0 0 0-4 0M7 16a2 2 0 1 0 4 0 2 2 0 0 0-4 0" />
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
