import type { ComponentChildren } from "preact";

type BarButtonProps = {
  words: string;
  children: ComponentChildren;
  isBusy?: boolean;
  onClick?: () => void;
};

/** An action of a bar: its icon and its word, on a phone the icon above the word. */
export function BarButton({ words, children, isBusy = false, onClick }: BarButtonProps) {
  const type = onClick === undefined ? "submit" : "button";
  return (
    <button type={type} class="bar-button" disabled={isBusy} onClick={onClick}>
      {children}
      <span>{words}</span>
    </button>
  );
}
