import type { AbilityState } from "../../core/page-ports.ts";

/**
 * What a permission says, without asking the person. Names differ between browsers, and some know none of them: where the
 * question itself fails, `unknown` is answered.
 */
export async function permission(
  name: string,
  unknown: AbilityState,
  more: Record<string, unknown> = {},
): Promise<AbilityState> {
  try {
    // TypeScript's list of names is shorter than Chromium's.
    const descriptor = { name, ...more } as unknown as PermissionDescriptor;
    const { state } = await navigator.permissions.query(descriptor);
    if (state === "granted") return "can";
    return state === "denied" ? "blocked" : "not-asked";
  } catch {
    return unknown;
  }
}
