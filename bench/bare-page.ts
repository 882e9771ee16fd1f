/** A page that stores picked files as Blobs in IndexedDB in one transaction, and lets a worker send them. */
export const BARE_PAGE = `<!doctype html><title>Bare</title><input type="file" multiple><script>
const opened = new Promise((resolve) => {
  const open = indexedDB.open("bare", 1);
  open.onupgradeneeded = () => open.result.createObjectStore("bytes");
  open.onsuccess = () => resolve(open.result);
});
async function save() {
  const { files } = document.querySelector("input");
  const write = (await opened).transaction("bytes", "readwrite", { durability: "strict" });
  Array.from(files).forEach((file, at) => write.objectStore("bytes").put(file, at));
  await new Promise((resolve, reject) => { write.oncomplete = resolve; write.onerror = reject; });
  return performance.now();
}
function send(count, lanes) {
  const worker = new Worker("/worker.js");
  worker.postMessage({ count, lanes });
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve(performance.now());
    worker.onerror = reject;
  });
}
</script>`;

/** Reads each Blob from IndexedDB and sends it with one PUT, so many at a time. */
export const BARE_WORKER = `onmessage = ({ data: { count, lanes } }) => {
  const open = indexedDB.open("bare", 1);
  open.onsuccess = async () => {
    const read = (at) => new Promise((resolve, reject) => {
      const get = open.result.transaction("bytes").objectStore("bytes").get(at);
      get.onsuccess = () => resolve(get.result);
      get.onerror = reject;
    });
    let next = 0;
    const lane = async () => {
      for (let at = next++; at < count; at = next++) {
        const answer = await fetch("/" + at, { method: "PUT", body: await read(at) });
        if (answer.status !== 204) throw new Error("status " + answer.status);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    postMessage("done");
  };
};`;
