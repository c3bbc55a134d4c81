import { Link } from "@remix-run/react";
import type { BatchLine } from "~/domain/training/programmes.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { formatDate, formatDayMonth } from "~/platform/format";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";
import { BatchBadge } from "./batch-badge";

/** Batches of one programme, the newest first; each line leads into its class. */
export function BatchTable({
  title,
  batches,
}: {
  readonly title: string;
  readonly batches: readonly BatchLine[];
}) {
  const t = useWords(trainingOfficeWords);
  return (
    <Table
      caption={t.list.all(title)}
      columns={useColumns()}
      rows={batches}
      rowKey={(batch) => batch.id}
      empty={<p className="muted">{t.list.noBatch}</p>}
    />
  );
}

function useColumns(): readonly Column<BatchLine>[] {
  const t = useWords(trainingOfficeWords);
  const locale = useLocale();
  const schedule = ({ firstMeetingAt, lastMeetingAt }: BatchLine) =>
    firstMeetingAt && lastMeetingAt
      ? `${formatDayMonth(firstMeetingAt, locale)} – ${formatDate(lastMeetingAt, locale)}`
      : "–";
  return [
    {
      key: "number",
      label: t.list.batchColumn,
      cell: (batch) => (
        <Link className="link" to={paths.admin.batch(batch.id)}>
          {t.batch(batch.number)}
        </Link>
      ),
    },
    {
      key: "status",
      label: t.list.status,
      phone: "end",
      cell: (batch) => <BatchBadge status={batch.status} />,
    },
    { key: "schedule", label: t.list.schedule, cell: schedule },
    { key: "place", label: t.list.place, cell: (batch) => batch.place },
    {
      key: "people",
      label: t.list.people,
      align: "end",
      cell: (batch) => (
        <span>
          {t.people(batch.taken, batch.capacity)}
          {batch.waiting > 0 ? <span className="muted"> · {t.waitingCount(batch.waiting)}</span> : null}
        </span>
      ),
    },
    { key: "graduates", label: t.list.graduates, align: "end", cell: (batch) => batch.graduated },
  ];
}
