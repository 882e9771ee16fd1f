import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { LibraryScreenState } from "./screen-state.ts";

export const LibraryContext = createContext<LibraryScreenState | null>(null);

/** The state of the Library screen; only below it. */
export function useLibrary(): LibraryScreenState {
  const state = useContext(LibraryContext);
  if (state === null) throw new Error("useLibrary() needs <LibraryScreen/> above it");
  return state;
}
