import { Link } from "@remix-run/react";
import type { AuditLine } from "~/domain/accounts/audit-trail.server";
import { auditWords } from "~/messages/audit";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { DateTime } from "~/ui/kit/date-time";
import type { Column } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";
import { useReasonText } from "~/ui/orders/reason-text";

export function useAuditColumns(): readonly Column<AuditLine>[] {
  const t = useWords(auditWords);
  const reasonText = useReasonText();
  return [
    { key: "what", label: t.what, cell: (line) => <What line={line} /> },
    { key: "on", label: t.on, phone: "wide", cell: (line) => <Subject line={line} /> },
    { key: "who", label: t.who, cell: (line) => <Who line={line} /> },
    {
      key: "note",
      label: t.note,
      phone: "wide",
      cell: ({ note }) =>
        note ? <span className="block max-w-80 break-words">{reasonText(note)}</span> : null,
    },
    {
      key: "when",
      label: t.when,
      align: "end",
      phone: "wide",
      cell: ({ at }) => (
        <span className="muted text-13">
          <DateTime at={at} />
        </span>
      ),
    },
  ];
}

type LineProps = { readonly line: AuditLine };

/** The act in a sentence; one that has none yet by its name. */
function What({ line }: LineProps) {
  const t = useWords(auditWords);
  return (
    <span className="block leading-snug">
      <b className="font-semibold">{wordOf(t.action, line.action)}</b>
      <Facts details={line.details} />
    </span>
  );
}

function Facts({ details }: Pick<AuditLine, "details">) {
  const t = useWords(auditWords);
  const locale = useLocale();
  const facts = Object.entries(details ?? {}).filter(([, value]) => value !== null);
  if (facts.length === 0) return null;
  const said = facts.map(([key, value]) => {
    const text = typeof value === "number" ? formatNumber(value, locale) : wordOf(t.value, String(value));
    return `${wordOf(t.fact, key)} ${text}`;
  });
  return <span className="muted block text-13 break-words">{said.join(", ")}</span>;
}

function Who({ line }: LineProps) {
  const t = useWords(auditWords);
  if (line.actorKind === "system") return t.system;
  return (
    <span className="block leading-snug">
      {line.actorName ?? t.gone} <span className="muted text-13">{wordOf(t.actor, line.actorKind)}</span>
    </span>
  );
}

/** What it was done to, as a link where it has a page. */
function Subject({ line }: LineProps) {
  const t = useWords(auditWords);
  const to = subjectPath(line);
  const name = ownName(line, t) ?? line.shopName;
  if (to) {
    return (
      <Link className="link break-words" to={to}>
        {name ?? shortId(line.subjectId)}
      </Link>
    );
  }
  return name ?? <span className="muted num text-13">{shortId(line.subjectId)}</span>;
}

function ownName(
  { subjectType, subjectName }: AuditLine,
  t: ReturnType<typeof useWords<typeof auditWords.id>>,
) {
  if (!subjectName) return null;
  if (subjectType === "batch") return t.batch(subjectName);
  const [batch, meeting] = subjectName.split(".");
  return subjectType === "meeting" && batch && meeting ? t.meeting(meeting, batch) : subjectName;
}

function subjectPath({ subjectType, subjectId, shopId, batchId }: AuditLine): string | null {
  switch (subjectType) {
    case "account":
      return paths.admin.personRole(subjectId);
    case "batch":
      return paths.admin.batch(subjectId);
    case "participant":
      return batchId && paths.admin.batchParticipants(batchId);
    case "meeting":
      return batchId && paths.admin.batchAttendanceSheet(batchId, subjectId);
    case "programme":
      return paths.admin.programme(subjectId);
    case "register_import":
      return paths.admin.import(subjectId);
    case "part_return":
      return paths.admin.return(subjectId);
    default:
      return shopId ? paths.admin.shop(shopId) : null;
  }
}

/** Enough of an id to tell two apart. */
function shortId(id: string): string {
  return id.length > 12 ? `…${id.slice(-6)}` : id;
}

/** The word for a code; a code that is newer than the words stands for itself. */
function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
