/** Calls back when the page becomes visible and when the browser's word on being online changes; returns the way to stop. */
export function followBrowser(
  onVisible: () => void,
  onOnlineChange: (online: boolean) => void,
): () => void {
  const visible = () => {
    if (document.visibilityState === "visible") onVisible();
  };
  const online = () => onOnlineChange(navigator.onLine);
  document.addEventListener("visibilitychange", visible);
  addEventListener("online", online);
  addEventListener("offline", online);
  return () => {
    document.removeEventListener("visibilitychange", visible);
    removeEventListener("online", online);
    removeEventListener("offline", online);
  };
}
