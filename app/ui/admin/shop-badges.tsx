import type { QueueRow, ShopRow } from "~/domain/shops/admin-queries.server";
import type { ShopStatus } from "~/domain/shops/shop";
import { adminWords } from "~/messages/admin";
import { formatPercent } from "~/platform/format";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { useLocale, useWords } from "~/ui/kit/words";

const stateTone = { new: "info", mended: "warn", expired: "bad" } as const;

/** Why a shop stands in the queue. */
export function QueueBadge({ state }: Pick<QueueRow, "state">) {
  const t = useWords(adminWords);
  return <Badge tone={stateTone[state]}>{t.state[state]}</Badge>;
}

const statusTone: Readonly<Record<ShopStatus, BadgeTone>> = {
  draft: "plain",
  submitted: "info",
  revision: "warn",
  live: "ok",
  rejected: "bad",
  suspended: "bad",
  closed: "plain",
};

export function ShopStatusBadge({ status }: Pick<ShopRow, "status">) {
  const t = useWords(adminWords);
  return <Badge tone={statusTone[status]}>{t.status[status]}</Badge>;
}

/** "98%" of the meetings held; a dash for a shop without training. */
export function AttendedShare({ attendance }: Pick<QueueRow, "attendance">) {
  const locale = useLocale();
  if (!attendance || attendance.meetings === 0) return <>–</>;
  return <>{formatPercent(attendance.attended / attendance.meetings, locale)}</>;
}

/** "NIB, P-IRT lewat". */
export function PaperMarks({ documents }: Pick<QueueRow, "documents">) {
  const t = useWords(adminWords);
  if (documents.length === 0) return <span className="muted">{t.noPaper}</span>;
  const said = documents.map(({ kind, isExpired }) => (isExpired ? t.expired(t.paper[kind]) : t.paper[kind]));
  return <>{said.join(", ")}</>;
}
