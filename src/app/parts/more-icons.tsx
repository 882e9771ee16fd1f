import type { ComponentChildren } from "preact";

/** Icons of screens that are not part of the first load. */
function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export function HeartIcon() {
  return (
    <Icon>
      <path d="M12 20C5 15 3 12 3 8.500a4.500 4.500 0 0 1 9-1 4.500 4.500 0 0 1 9 1c0 3.500-2 6.500-9 11.500z" />
    </Icon>
  );
}

export function LeftIcon() {
  return (
    <Icon>
      <path d="M15 5l-7 7 7 7" />
    </Icon>
  );
}

export function RightIcon() {
  return (
    <Icon>
      <path d="M9 5l7 7-7 7" />
    </Icon>
  );
}

export function InfoIcon() {
  return (
    <Icon>
      <path d="M3.500 12a8.500 8.500 0 1 0 17 0 8.500 8.500 0 0 0-17 0M12 11v5.500M12 7.500v.1" />
    </Icon>
  );
}

export function DownloadIcon() {
  return (
    <Icon>
      <path d="M12 4v11m-5-5l5 5 5-5M5 20h14" />
    </Icon>
  );
}

export function TrashIcon() {
  return (
    <Icon>
      <path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5" />
    </Icon>
  );
}

export function AlbumIcon() {
  return (
    <Icon>
      <path d="M4 8h16v12H4zM6 5h12M12 11.500v5M9.500 14h5" />
    </Icon>
  );
}

export function RestoreIcon() {
  return (
    <Icon>
      <path d="M5 12a7 7 0 1 0 2.200-5.100M5 4v4h4" />
    </Icon>
  );
}
export function FolderIcon() {
  return (
    <Icon>
      <path d="M3 6h6l2 2h10v11H3z" />
    </Icon>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <path d="M4 10.500a6.500 6.500 0 1 0 13 0 6.500 6.500 0 0 0-13 0M15.300 15.300L20 20" />
    </Icon>
  );
}

/** A phone: what is only on this device. */
export function DeviceIcon() {
  return (
    <Icon>
      <path d="M7 3h10v18H7zM11 18h2" />
    </Icon>
  );
}

export function PlayIcon() {
  return (
    <Icon>
      <path d="M8 5l11 7-11 7z" />
    </Icon>
  );
}

export function CheckIcon() {
  return (
    <Icon>
      <path d="M5 12.500l4.500 4.500L19 7.500" />
    </Icon>
  );
}
