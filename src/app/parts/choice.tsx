import { useId } from "preact/hooks";
import "./choice.css";

type ChoiceProps = {
  kind?: "checkbox" | "radio";
  /** Radios of one name are one choice. */
  name?: string;
  label: string;
  /** The language of the label, where it is another than the page's (BCP 47). */
  lang?: string | undefined;
  /** What it means; or why it cannot be chosen here. */
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
};

/** A box to tick, or one of several dots: its label, and below it what it means. */
export function Choice(props: ChoiceProps) {
  const { kind = "checkbox", name, label, lang, hint, checked, disabled = false, onChange } = props;
  const id = useId();
  return (
    <div class="choice" data-disabled={disabled}>
      <input
        id={id}
        type={kind}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id} lang={lang}>
        {label}
      </label>
      {hint !== undefined && (
        <span id={`${id}-hint`} class="quiet">
          {hint}
        </span>
      )}
    </div>
  );
}
