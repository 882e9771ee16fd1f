/** To be added before the page loads: notes how long each press took until the next paint, which scripts ran long, and what moved untouched. */
export const WATCH = `(() => {
  let presses = [], frames = [], shift = 0;
  new PerformanceObserver((list) => presses.push(...list.getEntries()))
    .observe({ type: "event", durationThreshold: 16 });
  new PerformanceObserver((list) => frames.push(...list.getEntries())).observe({ type: "long-animation-frame" });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shift += value;
  }).observe({ type: "layout-shift" });
  const count = (store) => new Promise((resolve) => {
    const open = indexedDB.open("homeward");
    open.onsuccess = () => {
      const asked = open.result.transaction(store).objectStore(store).count();
      asked.onsuccess = () => { open.result.close(); resolve(asked.result); };
    };
  });
  globalThis.watch = {
    clear: () => { presses = []; frames = []; shift = 0; },
    queuedCount: () => count("jobs"),
    read: () => ({
      inputMs: Math.max(0, ...presses.filter(({ interactionId }) => interactionId > 0).map(({ duration }) => duration)),
      causes: frames
        .toSorted((one, other) => other.duration - one.duration)
        .slice(0, 2)
        .map((frame) => Math.round(frame.duration) + " ms: " + frame.scripts
          .toSorted((one, other) => other.duration - one.duration)
          .slice(0, 2)
          .map((script) => Math.round(script.duration) + " " + script.invoker.slice(0, 50)
            + " layout " + Math.round(script.forcedStyleAndLayoutDuration))
          .join(" + ")),
      shift,
    }),
  };
})()`;

/** Picks so many small JPEGs in the one picker, each with bytes of its own, as the browser would hand them over. */
export const QUEUE_MANY = (count: number) => `(async () => {
  const canvas = new OffscreenCanvas(160, 120);
  const pencil = canvas.getContext("2d");
  pencil.fillStyle = "teal";
  pencil.fillRect(0, 0, 160, 120);
  const picture = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.5 });
  const picked = new DataTransfer();
  for (let at = 0; at < ${count}; at += 1) {
    const name = "IMG_" + String(at).padStart(5, "0") + ".jpg";
    const lastModified = 1_700_000_000_000 + at * 60_000;
    picked.items.add(new File([picture, name], name, { type: "image/jpeg", lastModified }));
  }
  const picker = document.querySelector("#choose");
  picker.files = picked.files;
  picker.dispatchEvent(new Event("change", { bubbles: true }));
})()`;
