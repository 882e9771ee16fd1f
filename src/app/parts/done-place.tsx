import { LazyPart } from "./lazy-part.tsx";
import { usePage } from "../state/page-context.ts";

const loadDoneLine = async () => {
  const { DoneLine } = await import("./done-line.tsx");
  return () => <DoneLine />;
};

/** The lower edge, where every screen says what was just done: a live region must stand before it has words. */
export function DonePlace() {
  const { done } = usePage();
  return (
    <div class="done-place" role="status">
      {done.value !== null && <LazyPart load={loadDoneLine} />}
    </div>
  );
}
