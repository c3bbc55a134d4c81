import type { ReturnStatus } from "~/domain/returns/return";
import { returnsWords } from "~/messages/returns";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { useWords } from "~/ui/kit/words";

const tones: Readonly<Record<ReturnStatus, BadgeTone>> = {
  asked: "warn",
  offered: "info",
  declined: "bad",
  to_send: "info",
  sent_back: "info",
  to_repay: "warn",
  repaid: "info",
  with_city: "warn",
  refunded: "ok",
  settled: "ok",
  withdrawn: "plain",
  lapsed: "plain",
  rejected: "bad",
};

export function ReturnBadge({ status }: { readonly status: ReturnStatus }) {
  const t = useWords(returnsWords);
  return <Badge tone={tones[status]}>{t.status[status]}</Badge>;
}
