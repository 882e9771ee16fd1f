import { useEffect, useState } from "preact/hooks";
import type { KeptReceipt } from "../../core/ports.ts";
import { formatBytes } from "../../core/view/format-bytes.ts";
import { formatDay, localDay } from "../../core/view/format-day.ts";
import { formatTime } from "../../core/view/format-time.ts";
import { RECEIPT_WORDS } from "../../core/words/spoken.ts";
import type { Services } from "../services.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { usePage } from "../state/page-context.ts";

type Verdict = keyof typeof RECEIPT_WORDS.verdict;

/** What one receipt says, and whether the home's key really signed it. */
export function ReceiptSheet({ receipt, onClose }: { receipt: KeptReceipt; onClose: () => void }) {
  const { services } = usePage();
  const [verdict, setVerdict] = useState<Verdict>("checking");
  useEffect(() => {
    let current = true;
    verdictOf(services, receipt).then(
      (found) => current && setVerdict(found),
      () => current && setVerdict("away"),
    );
    return () => {
      current = false;
    };
  }, [services, receipt]);
  const words = RECEIPT_WORDS;
  const { filename, storedAtMs, sizeBytes, sha256 } = receipt;
  const day = formatDay(localDay(storedAtMs), localDay(services.nowMs()));
  return (
    <Sheet heading={filename} onClose={onClose}>
      <dl class="receipt-facts">
        <div>
          <dt>{words.signature}</dt>
          <dd data-verdict={verdict}>
            <span role="status">{words.verdict[verdict]}</span>
          </dd>
        </div>
        <div>
          <dt>{words.stored}</dt>
          <dd>
            {day}, {formatTime(storedAtMs)}
          </dd>
        </div>
        <div>
          <dt>{words.size}</dt>
          <dd>{formatBytes(sizeBytes)}</dd>
        </div>
        <div>
          <dt>{words.hash}</dt>
          <dd>
            <code class="receipt-hash" dir="ltr">
              {sha256}
            </code>
            <CopyButton text={sha256} label={words.copy} copied={words.copied} />
          </dd>
        </div>
      </dl>
    </Sheet>
  );
}

async function verdictOf(services: Services, receipt: KeptReceipt): Promise<Verdict> {
  const checker = await (await services.library()).receiptChecker();
  return checker.homeId === receipt.home ? checker.check(receipt.jws, receipt) : "other-home";
}
