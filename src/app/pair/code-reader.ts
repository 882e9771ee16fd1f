/** Reads the text of a QR code in a picture of a film; null: there is none in it. */
export type CodeReader = (picture: HTMLVideoElement) => Promise<string | null>;

/** The browser's own reader of codes (https://wicg.github.io/shape-detection-api/): Chromium on Android, macOS and ChromeOS; not in TypeScript's DOM library. */
type Detector = { detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};

/** The reader of this browser; null where it reads no QR codes, or gives no site a camera. */
export async function openCodeReader(): Promise<CodeReader | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  if (BarcodeDetector === undefined || !("mediaDevices" in navigator)) return null;
  const formats = await BarcodeDetector.getSupportedFormats();
  if (!formats.includes("qr_code")) return null;
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return async (picture) => {
    const codes = await detector.detect(picture);
    return codes.find(({ rawValue }) => rawValue !== "")?.rawValue ?? null;
  };
}
