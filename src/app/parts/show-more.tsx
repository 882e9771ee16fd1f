import { useEffect, useRef } from "preact/hooks";
import { WORDS } from "../../core/words/spoken.ts";

/** Asks for more when it comes near the window; by keyboard it is a button. */
export function ShowMore({ onMore }: { onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  useEffect(() => {
    if (button.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
      },
      { rootMargin: "600px" },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, []);
  return (
    <button ref={button} type="button" class="button-quiet show-more" onClick={onMore}>
      {WORDS.home.more}
    </button>
  );
}
