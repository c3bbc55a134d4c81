import { Form } from "@remix-run/react";
import { jobsWords } from "~/messages/jobs";
import { paths } from "~/paths";
import { formatDateTime, formatNumber } from "~/platform/format";
import type { JobCounts, TroubledJob } from "~/platform/parked-jobs.server";
import { Badge } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Stat } from "~/ui/kit/stat";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";

type JobsView = { readonly jobs: readonly TroubledJob[]; readonly counts: JobCounts };

/** What failed behind the scenes, and a button to try it again. */
export function JobsScreen({ jobs, counts }: JobsView) {
  const t = useWords(jobsWords);
  const locale = useLocale();
  const figures = ["parked", "troubled", "running", "due", "later"] as const;
  return (
    <div className="wrap full stack gap-6 py-5">
      <div>
        <h1 className="text-25">{t.title}</h1>
        <p className="muted">{t.lead}</p>
      </div>
      <section className="stats five">
        {figures.map((figure) => (
          <Stat key={figure} value={formatNumber(counts[figure], locale)} label={t.figures[figure]} />
        ))}
      </section>
      <Table
        caption={t.table}
        columns={useColumns()}
        rows={jobs}
        rowKey={(job) => job.id}
        empty={
          <EmptyState icon="circle-check" title={t.emptyTitle}>
            <p>{t.emptyText}</p>
          </EmptyState>
        }
      />
    </div>
  );
}

function useColumns(): readonly Column<TroubledJob>[] {
  const t = useWords(jobsWords);
  const locale = useLocale();
  return [
    { key: "job", label: t.job, cell: (job) => <JobName job={job} /> },
    {
      key: "state",
      label: t.state,
      phone: "end",
      cell: (job) => (
        <Badge tone={job.isParked ? "bad" : "warn"}>{job.isParked ? t.parked : t.willRetry}</Badge>
      ),
    },
    {
      key: "tried",
      label: t.lastTried,
      phone: "wide",
      cell: (job) => (
        <span className="block leading-snug">
          {formatDateTime(job.lastTriedAt, locale)}
          <span className="muted block text-13">
            {job.isParked
              ? t.tries(formatNumber(job.attempts, locale), formatNumber(job.maxAttempts, locale))
              : t.nextTry(formatDateTime(job.nextTryAt, locale))}
          </span>
        </span>
      ),
    },
    {
      key: "error",
      label: t.error,
      phone: "wide",
      cell: (job) => <span className="block max-w-96 text-13 break-words">{job.lastError ?? t.cutOff}</span>,
    },
    { key: "retry", label: t.retry, phone: "wide", cell: (job) => <Retry job={job} /> },
  ];
}

type JobProps = { readonly job: TroubledJob };

function useJobName({ task }: TroubledJob): string {
  const names: Readonly<Record<string, string>> = useWords(jobsWords).task;
  return names[task] ?? task;
}

function JobName({ job }: JobProps) {
  return (
    <span className="block leading-snug">
      <b className="font-semibold">{useJobName(job)}</b>
      <span className="muted num block text-13">{[job.handler, `#${job.id}`].filter(Boolean).join(" ")}</span>
    </span>
  );
}

function Retry({ job }: JobProps) {
  const t = useWords(jobsWords);
  return (
    <Form method="post" action={paths.admin.jobRetry(job.id)}>
      <Button kind="line" icon="rotate-cw" compact aria-label={t.retryOf(useJobName(job))}>
        {t.retry}
      </Button>
    </Form>
  );
}
