type ProgressBarProps = {
  /** 0 to 1. */
  ratio: number;
  label: string;
  /** What a screen reader says for the value; the percentage where it is missing. */
  valueText?: string;
  thin?: boolean;
};

/** A determinate bar. */
export function ProgressBar({ ratio, label, valueText, thin = false }: ProgressBarProps) {
  const percent = Math.floor(Math.min(1, Math.max(0, ratio)) * 100);
  return (
    <div
      class={thin ? "bar bar-thin" : "bar"}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={valueText ?? `${percent} %`}
    >
      <div class="bar-done" style={{ transform: `scaleX(${Math.min(1, Math.max(0, ratio))})` }} />
    </div>
  );
}
