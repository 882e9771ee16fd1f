import { useEffect, useState } from "preact/hooks";
import { usePage } from "../state/page-context.ts";

/** Whether another home than the first one answers and the person has not said that this is right. */
export function useHomeChange() {
  const page = usePage();
  const { store } = page.services;
  const [isChanged, setChanged] = useState(false);
  const status = page.link.status.value;
  useEffect(() => {
    let current = true;
    store.read("homeBefore").then(
      (before) => current && setChanged(before !== null),
      () => {}, // a store that cannot be read is told by the queue's own refresh
    );
    return () => {
      current = false;
    };
  }, [store, status]);
  const trust = async () => {
    await store.write("homeBefore", null);
    setChanged(false);
  };
  return { isChanged, trust };
}
