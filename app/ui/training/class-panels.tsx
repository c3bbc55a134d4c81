import { Form } from "@remix-run/react";
import type { ClassPage, ClassSeat } from "~/domain/training/class-page.server";
import { trainingClassWords } from "~/messages/training-class";
import { paths } from "~/paths";
import { formatRelative, formatTime } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Columns } from "~/ui/kit/chart/bar-chart";
import { LinkButton } from "~/ui/kit/link-button";
import { Stat } from "~/ui/kit/stat";
import { Totals } from "~/ui/kit/totals";
import { useLocale, useWords } from "~/ui/kit/words";
import { useFrame } from "~/ui/shell/use-frame";

type Part = { readonly page: ClassPage };

/** How many stand at which step; the one that holds up most is warm, with a proposal. */
export function StepsPanel({ page }: Part) {
  const t = useWords(trainingClassWords).classroom;
  const locale = useLocale();
  const held = page.bottleneck;
  const waiting = page.steps.find(({ step }) => step === "sign_in")?.people ?? 0;
  return (
    <div className="panel stack">
      <div className="row between">
        <h2>{t.steps}</h2>
        <span className="muted text-13">{t.updated(formatTime(page.at, locale))}</span>
      </div>
      <Columns
        label={t.steps}
        bars={page.steps.map(({ step, people }) => ({
          label: t.step[step],
          value: people,
          tone: step === "ready" ? "good" : step === held?.step ? "hot" : undefined,
        }))}
      />
      {held && held.step !== "ready" ? (
        <Banner tone="warn" icon="info">
          <p>
            <b>{t.bottleneck(held.people, t.step[held.step])}</b> {t.advice[held.step]}
          </p>
        </Banner>
      ) : (
        <p className="muted text-13">{waiting > 0 ? t.notBegun(waiting) : t.allMoving}</p>
      )}
    </div>
  );
}

/** Who asked, the longest waiting first; the button puts her light out. */
export function HelpPanel({ page }: Part) {
  const t = useWords(trainingClassWords).classroom;
  return (
    <div className="panel stack">
      <h2>{t.help}</h2>
      {page.help.length === 0 ? (
        <p className="muted">{t.noHelp}</p>
      ) : (
        <ul className="todo">
          {page.help.map((seat) => (
            <HelpLine key={seat.participantId} page={page} seat={seat} />
          ))}
        </ul>
      )}
    </div>
  );
}

function HelpLine({ page, seat }: Part & { readonly seat: ClassSeat }) {
  const t = useWords(trainingClassWords).classroom;
  const locale = useLocale();
  const since = seat.helpAskedAt ? formatRelative(seat.helpAskedAt, page.at, locale) : "";
  return (
    <li>
      <div className="fill leading-snug">
        <b>{seat.name}</b> <span className="muted text-13">{t.seatOf(seat.seat, since)}</span>
        <p className="text-13">{seat.businessName}</p>
      </div>
      <Form method="post" action={paths.admin.participantHelp(page.batch.id, seat.participantId)}>
        <Button kind="soft" aria-label={t.helpedLabel(seat.name)}>
          {t.goHelp}
        </Button>
      </Form>
    </li>
  );
}

/** Shops to review, attendance so far, and the way on. */
export function AttendancePanel({ page }: Part) {
  const t = useWords(trainingClassWords).classroom;
  const isAdmin = useFrame().viewer?.role === "admin";
  const { attendance, submittedShops } = page;
  return (
    <div className="panel stack content-between">
      <div className="stack gap-2">
        <h2>{t.review}</h2>
        <Stat big value={submittedShops} label={t.reviewText} />
      </div>
      <div className="text-13">
        <Totals
          lines={[
            { label: t.attendedAll(attendance.heldMeetings), value: attendance.all },
            { label: t.missedOne, value: attendance.missedOne },
            { label: t.missedMore, value: attendance.missedMore },
            { label: t.readyToGraduate, value: page.readyToGraduate },
          ]}
        />
      </div>
      {isAdmin && submittedShops > 0 ? (
        <LinkButton wide icon="clipboard-check" to={paths.admin.shops({ status: "submitted" })}>
          {t.reviewShops(submittedShops)}
        </LinkButton>
      ) : null}
      {isAdmin && submittedShops === 0 ? (
        <LinkButton wide kind="line" icon="graduation-cap" to={paths.admin.batchGraduation(page.batch.id)}>
          {t.toGraduation}
        </LinkButton>
      ) : null}
    </div>
  );
}
