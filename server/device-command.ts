import { Pairing } from "./intake/pairing.ts";
import type { Catalogue } from "./ports/catalogue.ts";
import { openCatalogue } from "./data-folder.ts";
import type { Settings } from "./settings.ts";

async function remove(catalogue: Catalogue, wanted: string): Promise<string | null> {
  const devices = await catalogue.listDevices();
  const byId = devices.filter((device) => device.id === wanted);
  const found = byId.length > 0 ? byId : devices.filter((device) => device.name === wanted);
  const [device] = found;
  if (device === undefined) return `There is no device '${wanted}'. See: device list`;
  if (found.length > 1) {
    const ids = found.map(({ id }) => id).join(", ");
    return `${found.length} devices are called '${wanted}': name one by its id (${ids}).`;
  }
  await catalogue.removeDevice(device.id);
  console.log(`Removed ${device.name}. Its photos stay.`);
  return null;
}

/** Runs `device add|list|remove|link`; resolves with what was wrong, or null. Works while the home serves. */
export async function runDeviceCommand(
  words: readonly string[],
  settings: Settings,
  origin: string,
): Promise<string | null> {
  const [verb = "", ...rest] = words;
  const wanted = rest.join(" ").trim();
  const needsName = verb === "add" || verb === "remove";
  if (!["add", "list", "remove", "link"].includes(verb)) {
    return `Cannot run 'device ${verb}': it must be add, list, remove or link.`;
  }
  if (needsName && wanted === "") return `Cannot run 'device ${verb}': say which device.`;
  if (!needsName && wanted !== "") return `Cannot run 'device ${verb}': it takes no '${wanted}'.`;
  const catalogue = await openCatalogue(settings.dataFolder);
  try {
    const pairing = new Pairing(catalogue, () => Date.now());
    if (verb === "add") console.log((await pairing.addDevice(wanted)).token);
    else if (verb === "link") console.log(`${origin}/#pair=${(await pairing.newCode()).code}`);
    else if (verb === "remove") return await remove(catalogue, wanted);
    else {
      for (const { id, name, lastSeenAtMs } of await catalogue.listDevices()) {
        console.log(`${id}  ${name}  last seen ${new Date(lastSeenAtMs).toISOString()}`);
      }
    }
    return null;
  } finally {
    await catalogue.close();
  }
}
