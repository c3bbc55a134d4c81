import type { Invitation } from "~/domain/training/invitations.server";
import { trainingWords } from "~/messages/training";
import { formatTime, formatWeekday } from "~/platform/format";
import { Facts } from "~/ui/kit/totals";
import { useLocale, useWords } from "~/ui/kit/words";

/** Beside the form: where, who, and every meeting. */
export function InvitationFacts({ invitation }: { readonly invitation: Invitation }) {
  const words = useWords(trainingWords);
  const t = words.join;
  const locale = useLocale();
  return (
    <aside className="panel stack">
      <Facts
        facts={[
          { label: t.place, value: invitation.place },
          ...(invitation.speakers ? [{ label: t.speakers, value: invitation.speakers }] : []),
          { label: t.seats, value: t.seatsOf(invitation.free, invitation.capacity) },
        ]}
      />
      <h2 className="text-17">{t.schedule}</h2>
      <ol className="timeline">
        {invitation.meetings.map((meeting) => (
          <li key={meeting.ordinal}>
            <b>{formatWeekday(meeting.startsAt, locale)}</b>
            <small>
              {words.hours(formatTime(meeting.startsAt, locale), formatTime(meeting.endsAt, locale))}
            </small>
            <small>{meeting.topic}</small>
          </li>
        ))}
      </ol>
    </aside>
  );
}
