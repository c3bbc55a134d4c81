import { Link } from "@remix-run/react";
import type { GraduationLine, GraduationPage } from "~/domain/training/participants.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { Icon } from "~/ui/kit/icon";
import { type Column, Table } from "~/ui/kit/table";
import { useWords } from "~/ui/kit/words";

const tones: Readonly<Record<GraduationLine["verdict"], BadgeTone>> = {
  graduated: "ok",
  ready: "info",
  short: "plain",
};

/** Participants × meetings, and what the batch's rule says of each. */
export function GraduationTable({ page }: { readonly page: GraduationPage }) {
  const t = useWords(trainingOfficeWords).graduation;
  return (
    <Table caption={t.table} columns={useColumns(page)} rows={page.people} rowKey={(person) => person.id} />
  );
}

function useColumns({ batch }: GraduationPage): readonly Column<GraduationLine>[] {
  const t = useWords(trainingOfficeWords).graduation;
  const marks = batch.meetings.map(
    ({ ordinal, id }, index): Column<GraduationLine> => ({
      key: id,
      label: String(ordinal),
      phone: "hide",
      cell: (person) => <Mark isPresent={person.marks[index] ?? false} ordinal={ordinal} />,
    }),
  );
  const shop: Column<GraduationLine> = {
    key: "shop",
    label: t.shop,
    cell: (person) => (person.hasShop ? t.hasShop : <span className="muted">{t.noShop}</span>),
  };
  return [
    { key: "name", label: t.name, cell: (person) => <Person person={person} /> },
    ...marks,
    {
      key: "attended",
      label: t.attended,
      align: "end",
      cell: (person) => `${person.attended}/${batch.meetings.length}`,
    },
    ...(batch.requiresDraft ? [shop] : []),
    { key: "verdict", label: t.verdict, phone: "wide", cell: (person) => <Verdict person={person} /> },
  ];
}

function Person({ person }: { readonly person: GraduationLine }) {
  return (
    <>
      <b>{person.name}</b>
      <span className="muted block">{person.businessName}</span>
    </>
  );
}

function Mark({ isPresent, ordinal }: { readonly isPresent: boolean; readonly ordinal: number }) {
  const t = useWords(trainingOfficeWords).graduation;
  return (
    <>
      <Icon
        name={isPresent ? "check" : "minus"}
        size="small"
        className={isPresent ? "text-ok" : "text-ink-3"}
      />
      <span className="sr-only">{isPresent ? t.was(ordinal) : t.wasNot(ordinal)}</span>
    </>
  );
}

function Verdict({ person }: { readonly person: GraduationLine }) {
  const t = useWords(trainingOfficeWords).graduation;
  const { missing } = person;
  return (
    <span className="row">
      <Badge tone={tones[person.verdict]}>{t.verdicts[person.verdict]}</Badge>
      {person.certificate ? <Certificate {...person.certificate} name={person.name} /> : null}
      {person.verdict === "short" && missing.meetings > 0 ? (
        <span>{t.missingMeetings(missing.meetings)}</span>
      ) : null}
      {person.verdict === "short" && missing.needsShop ? <span>{t.missingShop}</span> : null}
    </span>
  );
}

type CertificateProps = NonNullable<GraduationLine["certificate"]> & { readonly name: string };

function Certificate({ number, revokedAt, name }: CertificateProps) {
  const t = useWords(trainingOfficeWords).revocation;
  return (
    <>
      <Link className="link num" to={paths.certificate(number)}>
        {number}
      </Link>
      {revokedAt ? (
        <Badge tone="bad">{t.revoked}</Badge>
      ) : (
        <Link className="link" to={paths.admin.certificateRevocation(number)} aria-label={t.revokeOf(name)}>
          {t.revoke}
        </Link>
      )}
    </>
  );
}
