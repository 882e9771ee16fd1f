import type { Setting, SettingName } from "../../src/core/settings.ts";

/** An expression for the browser: what stands under a name in the device's settings, undefined where nothing does. */
export function settingOf(name: SettingName): string {
  return inSettings("readonly", `get(${JSON.stringify(name)})`);
}

/** An expression for the browser: writes a setting as a person's choice in the app would. */
export function chosen<Name extends SettingName>(name: Name, value: Setting<Name>): string {
  return inSettings("readwrite", `put(${JSON.stringify(value)}, ${JSON.stringify(name)})`);
}

function inSettings(mode: "readonly" | "readwrite", request: string): string {
  return `new Promise((resolve, reject) => {
    const open = indexedDB.open("homeward");
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const asked = open.result.transaction("settings", "${mode}").objectStore("settings").${request};
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => { open.result.close(); resolve(asked.result); };
    };
  })`;
}
