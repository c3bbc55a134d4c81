import { Form } from "@remix-run/react";
import type { CheckinPage } from "~/domain/training/invitations.server";
import { trainingWords } from "~/messages/training";
import { formatTime, formatWeekday } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { PhoneField } from "~/ui/kit/phone-field";
import { useLocale, useWords } from "~/ui/kit/words";

type CheckinProps = { readonly meeting: CheckinPage; readonly answer: FormAnswer; readonly isDone: boolean };

/** One field and one button; outside its hours it says when. */
export function CheckinPanel({ meeting, answer, isDone }: CheckinProps) {
  const words = useWords(trainingWords);
  const t = words.checkin;
  const locale = useLocale();
  const hours = words.hours(formatTime(meeting.startsAt, locale), formatTime(meeting.endsAt, locale));
  return (
    <div className="stack gap-6 pt-4">
      <header className="stack gap-1">
        <p className="muted">
          {words.batch(meeting.batchNumber)} · {words.meeting(meeting.ordinal)}
        </p>
        <h1>{t.title}</h1>
        <p>
          <b>{meeting.topic}</b>
        </p>
        <p className="muted">
          {formatWeekday(meeting.startsAt, locale)}, {hours}
          <br />
          {meeting.place}
        </p>
      </header>
      {isDone ? (
        <div className="panel">
          <EmptyState icon="circle-check" title={t.doneTitle}>
            <p>{t.doneText}</p>
          </EmptyState>
        </div>
      ) : meeting.time === "open" ? (
        <Form method="post" noValidate className="panel stack">
          <PhoneField {...fieldOf(answer, "phone")} label={t.phone} required />
          <Button wide>{t.send}</Button>
        </Form>
      ) : (
        <Banner tone={meeting.time === "early" ? "info" : "warn"} icon="clock">
          {meeting.time === "early" ? t.early : t.over}
        </Banner>
      )}
    </div>
  );
}
