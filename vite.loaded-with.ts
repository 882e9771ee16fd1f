type Modules = { getModuleInfo(id: string): { importers: readonly string[] } | null };

/** Whether a module is loaded as soon as one of these is, named by how their paths end: on a way of static imports from there. */
export function isLoadedWith(
  entries: readonly string[],
  id: string,
  modules: Modules,
  seen = new Set<string>(),
): boolean {
  if (entries.some((entry) => id.endsWith(entry))) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => isLoadedWith(entries, importer, modules, seen));
}
