import { useEffect, useRef, useState } from "preact/hooks";
import { FIRST_RUN_WORDS } from "../../core/words/spoken.ts";
import { type CodeReader, openCodeReader } from "./code-reader.ts";

/** Between two looks at the camera's picture, ms. */
const LOOK_EVERY_MS = 250;

/** The button that reads the home's code with the camera; nothing where this browser reads no codes. */
export function ScanCode({ onScanned }: { onScanned: (link: string) => void }) {
  const [reader, setReader] = useState<CodeReader | null>(null);
  const [isScanning, setScanning] = useState(false);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    openCodeReader().then(
      (found) => setReader(() => found),
      () => {}, // then the link is pasted
    );
  }, []);
  if (reader === null) return null;
  const words = FIRST_RUN_WORDS;
  return (
    <div class="scan">
      <button
        type="button"
        class="button-line"
        aria-expanded={isScanning}
        onClick={() => {
          setProblem("");
          setScanning(!isScanning);
        }}
      >
        {isScanning ? words.scanStop : words.scan}
      </button>
      {isScanning && (
        <Camera
          reader={reader}
          onFound={(link) => {
            setScanning(false);
            onScanned(link);
          }}
          onRefused={() => {
            setScanning(false);
            setProblem(words.scanRefused);
          }}
        />
      )}
      <p class="problem" role="alert">
        {problem}
      </p>
    </div>
  );
}

type CameraProps = {
  reader: CodeReader;
  onFound: (link: string) => void;
  onRefused: () => void;
};

function Camera({ reader, onFound, onRefused }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    let stream: MediaStream | null = null;
    const ending = new AbortController();
    const { signal } = ending;
    const look = async (): Promise<void> => {
      const asked = { video: { facingMode: "environment" }, audio: false };
      stream = await navigator.mediaDevices.getUserMedia(asked);
      while (!signal.aborted && video.current !== null) {
        if (video.current.srcObject === null) {
          video.current.srcObject = stream;
          await video.current.play();
        }
        const found = await reader(video.current);
        if (found !== null && !signal.aborted) return onFound(found);
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    };
    const end = () => stream?.getTracks().forEach((track) => track.stop());
    look()
      .catch(() => signal.aborted || onRefused())
      // The camera may have come after the person left.
      .finally(() => signal.aborted && end());
    return () => {
      ending.abort();
      end();
    };
  }, [reader]);
  return (
    <>
      <video ref={video} class="scan-picture" muted playsInline aria-hidden="true" />
      <p class="quiet" role="status">
        {FIRST_RUN_WORDS.scanning}
      </p>
    </>
  );
}
