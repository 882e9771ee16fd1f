import { FRAME_WORDS } from "../../core/words/spoken.ts";
import { CloseIcon } from "./icons.tsx";
import "./edge-line.css";

type EdgeLineProps = {
  words: string;
  action?: string;
  onAction?: () => void;
  onDismiss: () => void;
};

/** One line at the lower edge, with one thing to do about it; nothing on the page moves when it comes. */
export function EdgeLine({ words, action, onAction, onDismiss }: EdgeLineProps) {
  return (
    <div class="edge-line">
      <p>{words}</p>
      {action !== undefined && (
        <button type="button" class="button-quiet" onClick={onAction}>
          {action}
        </button>
      )}
      <button
        type="button"
        class="button-icon"
        aria-label={FRAME_WORDS.dismiss}
        onClick={onDismiss}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
