import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PageState } from "./page-state.ts";

export const PageContext = createContext<PageState | null>(null);

/** The state of the page; only below <App/>. */
export function usePage(): PageState {
  const page = useContext(PageContext);
  if (page === null) throw new Error("usePage() needs <App/> above it");
  return page;
}
