import type { ComponentChildren } from "preact";

type NoticeProps = {
  tone: "quiet" | "attention";
  children: ComponentChildren;
  action?: string;
  onAction?: () => void;
};

/** A line above the screen, with one thing to do about it. */
export function Notice({ tone, children, action, onAction }: NoticeProps) {
  return (
    <div class="notice" data-tone={tone} role={tone === "attention" ? "alert" : undefined}>
      <p>{children}</p>
      {action !== undefined && (
        <button type="button" class="button-quiet" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}
