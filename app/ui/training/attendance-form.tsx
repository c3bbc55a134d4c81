import { Form, Link } from "@remix-run/react";
import type { AttendanceSheet, SheetLine } from "~/domain/training/attendance-sheet.server";
import { trainingClassWords } from "~/messages/training-class";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { formatDayMonth, formatTime } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { LinkButton } from "~/ui/kit/link-button";
import { useLocale, useWords } from "~/ui/kit/words";

/** A list to tick with a thumb; what was ticked when it was shown goes along, so that only changes are written. */
export function AttendanceForm({ sheet }: { readonly sheet: AttendanceSheet }) {
  const t = useWords(trainingClassWords).attendance;
  const { batch, meeting, lines } = sheet;
  const present = lines.filter(({ mark }) => mark).length;
  return (
    <section className="stack">
      <MeetingChips sheet={sheet} />
      <div className="row between">
        <div>
          <h2>{t.title(meeting.ordinal)}</h2>
          <p className="muted">
            {meeting.topic} · {t.present(present, lines.length)}
          </p>
        </div>
        <LinkButton kind="line" icon="printer" to={paths.admin.batchAttendancePrint(batch.id, meeting.id)}>
          {t.print}
        </LinkButton>
      </div>
      {lines.length === 0 ? <p className="panel muted">{t.nobody}</p> : <Ticks sheet={sheet} />}
    </section>
  );
}

function Ticks({ sheet: { batch, meeting, lines } }: { readonly sheet: AttendanceSheet }) {
  const t = useWords(trainingClassWords).attendance;
  // A new key after each save: the boxes then show what is stored, not what the browser remembers.
  const stored = lines.map(({ mark }) => (mark ? "1" : "0")).join("");
  return (
    <Form
      method="post"
      noValidate
      action={paths.admin.batchAttendanceSheet(batch.id, meeting.id)}
      key={`${meeting.id}${stored}`}
    >
      <fieldset className="panel flush">
        <legend className="sr-only">{t.legend}</legend>
        <ul className="lg:grid lg:grid-cols-2">
          {lines.map((line) => (
            <TickLine key={line.participantId} line={line} />
          ))}
        </ul>
      </fieldset>
      <div className="sticky bottom-0 z-10 border-t border-line bg-paper py-3">
        <Button className="w-full lg:w-auto" icon="check">
          {t.save}
        </Button>
      </div>
    </Form>
  );
}

function TickLine({ line }: { readonly line: SheetLine }) {
  const t = useWords(trainingClassWords).attendance;
  const locale = useLocale();
  return (
    <li className="border-b border-line">
      <label className="check min-h-16 px-4 py-2 has-checked:bg-accent-soft">
        <input
          className="size-8"
          type="checkbox"
          name="present"
          value={line.participantId}
          defaultChecked={line.mark !== null}
          disabled={line.isFixed}
          autoComplete="off"
        />
        <span className="fill leading-snug">
          <b className="text-17">{line.name}</b>
          <span className="muted block text-13">{line.businessName}</span>
        </span>
        {line.isFixed ? <Badge>{t.fixed}</Badge> : null}
        {!line.isFixed && line.mark?.method === "qr" ? (
          <Badge tone="ok">{t.byQr(formatTime(line.mark.at, locale))}</Badge>
        ) : null}
      </label>
      {line.mark ? <input type="hidden" name="shown" value={line.participantId} /> : null}
      {line.isFixed ? <input type="hidden" name="present" value={line.participantId} /> : null}
    </li>
  );
}

function MeetingChips({ sheet: { batch, meeting } }: { readonly sheet: AttendanceSheet }) {
  const t = useWords(trainingOfficeWords);
  const locale = useLocale();
  return (
    <nav className="chips roll" aria-label={useWords(trainingClassWords).attendance.pick}>
      {batch.meetings.map((one) => (
        <Link
          key={one.id}
          className="chip"
          to={paths.admin.batchAttendanceSheet(batch.id, one.id)}
          aria-current={one.id === meeting.id ? "page" : undefined}
        >
          {t.meeting(one.ordinal)}
          <span className="count">
            {formatDayMonth(one.startsAt, locale)} · {one.present}
          </span>
        </Link>
      ))}
    </nav>
  );
}
