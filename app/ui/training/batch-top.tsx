import type { BatchHead } from "~/domain/training/batch-head.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { type Tab, Tabs } from "~/ui/kit/tabs";
import { useWords } from "~/ui/kit/words";
import { useFrame } from "~/ui/shell/use-frame";
import { BatchBadge } from "./batch-badge";

export type BatchTab = "class" | "participants" | "attendance" | "graduation" | "cards";

/** The heading of every page of a batch but the class itself. */
export function BatchTop({ batch, current }: { readonly batch: BatchHead; readonly current: BatchTab }) {
  const t = useWords(trainingOfficeWords);
  return (
    <header className="stack gap-2">
      <Breadcrumbs
        label={t.list.title}
        crumbs={[{ text: t.list.title, to: paths.admin.training() }, { text: batch.programme.title }]}
      />
      <div className="row gap-3">
        <h1>{t.batch(batch.number)}</h1>
        <BatchBadge status={batch.status} />
      </div>
      <BatchTabs batch={batch} current={current} />
    </header>
  );
}

/** A mentor sees the class and its lists; people, graduation and cards are a city officer's. */
export function BatchTabs({ batch, current }: { readonly batch: BatchHead; readonly current: BatchTab }) {
  const t = useWords(trainingOfficeWords).tabs;
  const isAdmin = useFrame().viewer?.role === "admin";
  const tabs: (Tab & { readonly key: BatchTab })[] = [
    { key: "class", to: paths.admin.batch(batch.id), text: t.class },
    {
      key: "participants",
      to: paths.admin.batchParticipants(batch.id),
      text: t.participants,
      count: batch.taken,
    },
    ...(batch.currentMeetingId
      ? [
          {
            key: "attendance" as const,
            to: paths.admin.batchAttendanceSheet(batch.id, batch.currentMeetingId),
            text: t.attendance,
          },
        ]
      : []),
    {
      key: "graduation",
      to: paths.admin.batchGraduation(batch.id),
      text: t.graduation,
      count: batch.graduated,
    },
    { key: "cards", to: paths.admin.batchCards(batch.id), text: t.cards },
  ];
  const shown = isAdmin ? tabs : tabs.filter(({ key }) => key === "class" || key === "attendance");
  return <Tabs label={t.label} tabs={shown} current={current} />;
}
