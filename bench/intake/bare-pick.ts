import type { BareDevice } from "../../e2e/harness/bare-device.ts";
import type { BarePage } from "../../e2e/harness/bare-browser.ts";

/** What a bare page does with a pick: nothing, or it asks each file for its size. Both keep the list, as the element does. */
export type BareUse = "nothing" | "sizes";

/** A page with nothing but a picker of files: what the browser itself needs for a pick. */
export async function openBarePicker(device: BareDevice, use: BareUse): Promise<BarePage> {
  const page = await device.browser.open("about:blank");
  await page.evaluate(`(() => {
    const picker = Object.assign(document.createElement("input"), { id: "choose", type: "file", multiple: true });
    picker.onchange = () => {
      let bytes = 0;
      if (${use === "sizes"}) for (const file of picker.files) bytes += file.size;
      const done = Object.assign(document.createElement("p"), { className: "report-words" });
      done.innerText = picker.files.length.toLocaleString("en") + " files, " + bytes + " bytes";
      document.body.append(done);
    };
    document.body.append(picker);
  })()`);
  return page;
}
