import { useRef } from "preact/hooks";
import type { PairedDevice } from "../../core/page-ports.ts";
import { DEVICE_WORDS } from "../../core/words/spoken.ts";
import { Sheet } from "../parts/sheet.tsx";
import { usePage } from "../state/page-context.ts";
import { perform } from "../state/perform.ts";

/** What the home takes. */
const LONGEST_NAME = 100;

type RenameSheetProps = { device: PairedDevice; onClose: () => void; onRenamed?: () => void };

/** Asks for another name of a device. */
export function RenameSheet({ device, onClose, onRenamed }: RenameSheetProps) {
  const page = usePage();
  const field = useRef<HTMLInputElement>(null);
  const words = DEVICE_WORDS;
  const save = (event: Event) => {
    event.preventDefault();
    const name = field.current?.value.trim() ?? "";
    if (name === "") return;
    onClose();
    void perform(page, async () => {
      await (await page.services.devices()).rename(device.id, name);
      page.done.value = { words: words.renamed(name), undo: null };
      onRenamed?.();
      if (device.isThis) await page.link.check();
    });
  };
  return (
    <Sheet
      heading={words.nameOf(device.name)}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button-line" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" form="rename" class="button">
            {words.save}
          </button>
        </>
      }
    >
      <form id="rename" onSubmit={save}>
        <label class="field">
          {words.name}
          <input
            ref={field}
            type="text"
            dir="auto"
            required
            maxLength={LONGEST_NAME}
            autocomplete="off"
            // eslint-disable-next-line jsx-a11y/no-autofocus -- the sheet was opened to write in it
            autofocus
            defaultValue={device.name}
          />
        </label>
      </form>
    </Sheet>
  );
}
