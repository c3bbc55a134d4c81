import type { ClassPage } from "~/domain/training/class-page.server";
import { trainingClassWords } from "~/messages/training-class";
import { paths } from "~/paths";
import { formatTime } from "~/platform/format";
import { useNews } from "~/ui/kit/await-news";
import { EmptyState } from "~/ui/kit/empty-state";
import { IconLink, LinkButton } from "~/ui/kit/link-button";
import { SkipLink } from "~/ui/kit/skip-link";
import { useLocale, useWords } from "~/ui/kit/words";
import { Logo } from "~/ui/shell/logo";
import { useFrame } from "~/ui/shell/use-frame";
import { BatchTabs } from "./batch-top";
import { AttendancePanel, HelpPanel, StepsPanel } from "./class-panels";
import { Seats } from "./class-seats";

const refreshMs = 15_000;

/** The trainer's screen, also on the wall: the whole width, no sidebar. With JavaScript it keeps itself fresh. */
export function ClassScreen({ page }: { readonly page: ClassPage }) {
  useNews(refreshMs);
  return (
    <>
      <SkipLink />
      <ClassHead page={page} />
      <main id="isi" tabIndex={-1} className="wrap stack max-w-none gap-6 pb-8">
        <BatchTabs batch={page.batch} current="class" />
        {page.seats.length === 0 ? (
          <EmptyClass batchId={page.batch.id} />
        ) : (
          <>
            <section className="grid items-stretch gap-4 lg:grid-cols-[1.5fr_1.15fr_0.8fr]">
              <StepsPanel page={page} />
              <HelpPanel page={page} />
              <AttendancePanel page={page} />
            </section>
            <Seats page={page} />
          </>
        )}
      </main>
    </>
  );
}

function ClassHead({ page: { batch, today } }: { readonly page: ClassPage }) {
  const t = useWords(trainingClassWords).classroom;
  const locale = useLocale();
  return (
    <header className="site-head">
      <div className="wrap max-w-none">
        <IconLink className="-ml-3" to={paths.admin.training()} icon="arrow-left" label={t.back} />
        <span className="only-wide">
          <Logo />
        </span>
        <div className="fill py-2 leading-snug">
          <h1 className="text-17">{t.title(batch.number)}</h1>
          {today ? (
            <p className="muted text-13">
              {t.meetingOf(today.ordinal, batch.meetings.length)}
              <span className="only-wide">
                {t.hours(batch.place, formatTime(today.startsAt, locale), formatTime(today.endsAt, locale))}
              </span>
            </p>
          ) : null}
        </div>
        {today ? (
          <span className="badge ok">
            <span aria-hidden="true">●</span> {t.present(today.present, batch.taken)}
          </span>
        ) : null}
      </div>
    </header>
  );
}

function EmptyClass({ batchId }: { readonly batchId: string }) {
  const t = useWords(trainingClassWords).classroom;
  const isAdmin = useFrame().viewer?.role === "admin";
  return (
    <EmptyState icon="users" title={t.emptyTitle}>
      <p>{t.emptyText}</p>
      {isAdmin ? <LinkButton to={paths.admin.batchParticipants(batchId)}>{t.addPeople}</LinkButton> : null}
    </EmptyState>
  );
}
