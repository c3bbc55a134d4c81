import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { villageByCode } from "~/domain/city/city";
import type { ParticipantLine, ParticipantsPage } from "~/domain/training/participants.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { formatPhone } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { useWords } from "~/ui/kit/words";

type Lists = { readonly page: ParticipantsPage };

/** In line for a seat: the first first, each with a button while a seat is free. */
export function WaitingList({ page: { batch, waiting } }: Lists) {
  const t = useWords(trainingOfficeWords).participants;
  if (waiting.length === 0) return null;
  return (
    <section className="panel stack gap-2">
      <h2>{t.waitingTitle}</h2>
      <p className="muted">{t.waitingLead(batch.free)}</p>
      <ol className="todo">
        {waiting.map((person, index) => (
          <PersonLine key={person.id} person={person} place={index + 1}>
            {batch.free > 0 ? (
              <Form method="post" action={paths.admin.participantSeat(batch.id, person.id)}>
                <Button kind={index === 0 ? "main" : "soft"} aria-label={t.callLabel(person.name)}>
                  {t.call}
                </Button>
              </Form>
            ) : null}
            <Removal batchId={batch.id} person={person} />
          </PersonLine>
        ))}
      </ol>
    </section>
  );
}

/** Everybody with a seat, in the order in which they came. */
export function SeatedList({ page: { batch, seated } }: Lists) {
  const t = useWords(trainingOfficeWords).participants;
  return (
    <section className="panel stack gap-2">
      <h2>{t.title}</h2>
      <p className="muted">{t.seats(batch.taken, batch.capacity)}</p>
      {seated.length === 0 ? <p className="muted">{t.nobody}</p> : null}
      <ol className="todo">
        {seated.map((person, index) => (
          <PersonLine key={person.id} person={person} place={index + 1}>
            {person.status === "graduated" ? (
              <Badge tone="ok" icon="graduation-cap">
                {t.graduated}
              </Badge>
            ) : (
              <Removal batchId={batch.id} person={person} />
            )}
          </PersonLine>
        ))}
      </ol>
    </section>
  );
}

type LineProps = {
  readonly person: ParticipantLine;
  readonly place: number;
  readonly children: ReactNode;
};

function PersonLine({ person, place, children }: LineProps) {
  const t = useWords(trainingOfficeWords).participants;
  const village = person.villageCode ? villageByCode(person.villageCode)?.name : null;
  return (
    <li>
      <span className="muted num w-6 flex-none text-13">{place}</span>
      <div className="fill leading-snug">
        <b>{person.name}</b>
        <p className="meta">
          <span>{person.businessName}</span>
          {village ? <span>{village}</span> : null}
          <span className="num">{person.phone ? formatPhone(person.phone) : t.noPhone}</span>
          {person.isInRegister ? null : <span>{t.notInRegister}</span>}
        </p>
      </div>
      {children}
    </li>
  );
}

function Removal({ batchId, person }: { readonly batchId: string; readonly person: ParticipantLine }) {
  const t = useWords(trainingOfficeWords).participants;
  return (
    <Form method="post" action={paths.admin.participantRemoval(batchId, person.id)}>
      <Button kind="quiet" aria-label={t.removeLabel(person.name)}>
        {t.remove}
      </Button>
    </Form>
  );
}
