import type { Invitation } from "~/domain/training/invitations.server";
import { trainingWords } from "~/messages/training";
import { paths } from "~/paths";
import { formatWeekday } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { EmptyState } from "~/ui/kit/empty-state";
import { Icon } from "~/ui/kit/icon";
import { LinkButton } from "~/ui/kit/link-button";
import { useLocale, useWords } from "~/ui/kit/words";

/** What anybody may join now; with none, where news will be. */
export function OpenBatches({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const t = useWords(trainingWords);
  if (invitations.length === 0) {
    return (
      <div className="panel">
        <EmptyState icon="calendar" title={t.noneTitle} level={3}>
          <p>{t.noneText}</p>
        </EmptyState>
      </div>
    );
  }
  return (
    <ul className="halves">
      {invitations.map((invitation) => (
        <BatchCard key={invitation.token} invitation={invitation} />
      ))}
    </ul>
  );
}

function BatchCard({ invitation }: { readonly invitation: Invitation }) {
  const t = useWords(trainingWords);
  const locale = useLocale();
  const [first] = invitation.meetings;
  return (
    <li className="panel stack gap-3">
      <div className="row between">
        <span className="muted text-13">{t.batch(invitation.number)}</span>
        <SeatsBadge free={invitation.free} />
      </div>
      <h3 className="text-20">{invitation.programmeTitle}</h3>
      {invitation.programmeDescription ? <p className="muted">{invitation.programmeDescription}</p> : null}
      <ul className="stack gap-2">
        {first ? (
          <li className="row nowrap">
            <Icon name="calendar" />
            {t.meetingsFrom(invitation.meetings.length, formatWeekday(first.startsAt, locale))}
          </li>
        ) : null}
        <li className="row nowrap">
          <Icon name="map-pin" />
          {invitation.place}
        </li>
      </ul>
      <LinkButton
        wide
        to={paths.trainingInvitation(invitation.token)}
        aria-label={t.registerFor(invitation.number)}
      >
        {t.register}
      </LinkButton>
    </li>
  );
}

export function SeatsBadge({ free }: { readonly free: number }) {
  const t = useWords(trainingWords);
  if (free === 0) return <Badge tone="warn">{t.full}</Badge>;
  return <Badge tone={free <= 5 ? "warn" : "ok"}>{free === 1 ? t.lastSeat : t.seatsLeft(free)}</Badge>;
}
