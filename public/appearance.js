// Light or dark as the person chose it, before the first paint; without a choice the system decides. A page that changes the
// choice says so by the event "homeward-appearance"; other tabs learn it from the storage.
(() => {
  const metas = document.querySelectorAll('meta[name="theme-color"]');
  const schemes = Array.from(metas, ({ media }) => media);
  const apply = () => {
    let chosen = null;
    try {
      chosen = localStorage.getItem("homeward.appearance");
    } catch {} // storage is closed to this site
    if (chosen !== "light" && chosen !== "dark") chosen = "";
    document.documentElement.dataset.theme = chosen;
    for (const [at, meta] of metas.entries()) {
      if (chosen === "") meta.media = schemes[at];
      else meta.media = schemes[at].includes(chosen) ? "all" : "not all";
    }
  };
  apply();
  addEventListener("homeward-appearance", apply);
  addEventListener("storage", apply);
})();
