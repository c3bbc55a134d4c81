import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { type Rupiah, rupiah } from "~/platform/money";
import { compareFile, toBank } from "./reconciliation/compare-file.server";
import type { Compared } from "./reconciliation/compare-movement";
import { readSettlement } from "./reconciliation/read-file.server";
import type { BreakKind, SettlingProvider } from "./settlement";

export type SettlementFileRow = {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly status: "checked" | "booked";
  readonly rows: number;
  readonly breaks: number;
  readonly paidOut: Rupiah;
  readonly createdAt: Date;
};

const mostFiles = 60;
const fileSelect = {
  ...{ id: true, name: true, provider: true, status: true, rows: true, breaks: true, paidOut: true },
  ...{ createdAt: true, createdById: true, newRows: true, bookedAt: true, bookedById: true },
} as const;

export async function settlementFiles(): Promise<readonly SettlementFileRow[]> {
  const files = await db.settlementFile.findMany({
    orderBy: { createdAt: "desc" },
    take: mostFiles,
    select: fileSelect,
  });
  return files.map((file) => ({ ...file, paidOut: rupiah(file.paidOut) }));
}

export type WaitingMoney = {
  readonly provider: string;
  /** What its clearing account has. */
  readonly amount: Rupiah;
  /** The oldest payment that no settlement tells of; null where each has been told. */
  readonly oldest: Date | null;
};

/** What each gateway still owes by the books, and since when: where nobody uploads reports, it grows. */
export async function waitingAtGateways(): Promise<readonly WaitingMoney[]> {
  const rows = await db.$queryRaw<{ provider: string; amount: bigint; oldest: Date | null }[]>`
    SELECT a.key AS provider, coalesce(sum(e.amount), 0)::bigint AS amount,
      (SELECT min(t."paidAt") FROM "PaymentAttempt" t WHERE t.provider = a.key AND t.status NOT IN ('reversed', 'charged_back')
        AND NOT EXISTS (SELECT 1 FROM "SettlementRow" r WHERE r."attemptId" = t.id AND r.kind = 'payment')) AS oldest
    FROM "LedgerAccount" a LEFT JOIN "LedgerEntry" e ON e."accountId" = a.id
    WHERE a.kind = 'gateway_clearing' GROUP BY a.id ORDER BY a.key`;
  return rows.map((row) => ({ ...row, amount: rupiah(row.amount) }));
}

export type FileFinding = {
  readonly line: number;
  readonly reference: string;
  readonly kind: BreakKind;
  readonly expected: Rupiah | null;
  readonly said: Rupiah | null;
  readonly difference: Rupiah;
};
export type FileTotals = {
  readonly newRows: number;
  readonly knownBefore: number;
  readonly gross: Rupiah;
  readonly fee: Rupiah;
  readonly net: Rupiah;
  readonly paidOut: Rupiah;
  readonly newFees: Rupiah;
  readonly inBreaks: Rupiah;
  readonly findings: readonly FileFinding[];
};
export type SettlementPage = SettlementFileRow & {
  readonly newRows: number;
  readonly createdBy: string | null;
  readonly bookedAt: Date | null;
  readonly bookedBy: string | null;
  /** What booking it would do; null once it is booked. */
  readonly preview: FileTotals | null;
};

/** A report: what booking it would do, or what it did. Nothing is written. Null for an unknown id. */
export async function settlementPage(id: string): Promise<SettlementPage | null> {
  const file = isUuid(id)
    ? await db.settlementFile.findUnique({ where: { id }, select: { ...fileSelect, content: true } })
    : null;
  if (!file) return null;
  const { content, createdById, bookedById, ...row } = file;
  const people = await db.account.findMany({
    where: { id: { in: [createdById, bookedById ?? createdById] } },
    select: { id: true, name: true },
  });
  const nameOf = (accountId: string | null) => people.find((one) => one.id === accountId)?.name ?? null;
  return {
    ...{ ...row, paidOut: rupiah(row.paidOut), createdBy: nameOf(createdById), bookedBy: nameOf(bookedById) },
    preview: row.status === "booked" ? null : await previewOf(row.provider, content),
  };
}

async function previewOf(provider: string, content: Uint8Array): Promise<FileTotals | null> {
  const read = await readSettlement(content, provider as SettlingProvider); // written by the upload
  if (!read.ok) return null;
  const { compared, knownBefore } = await compareFile(db, provider, read.value.movements, { lock: false });
  const sum = (of: (one: Compared) => bigint) => rupiah(compared.reduce((all, one) => all + of(one), 0n));
  const moved = (of: (one: Compared) => bigint) =>
    sum((one) => (one.movement.kind === "payout" ? 0n : of(one)));
  return {
    ...{ newRows: compared.length, knownBefore },
    gross: moved(({ movement }) => movement.gross),
    fee: moved(({ movement }) => movement.fee),
    net: moved(({ movement }) => movement.net),
    ...{ paidOut: sum(toBank), newFees: sum(({ fee }) => fee) },
    inBreaks: sum(({ findings }) => findings.reduce((all, one) => all + one.booked, 0n)),
    findings: compared.flatMap(({ movement, findings }) =>
      findings.map(({ kind, expected, said, difference }) => ({
        ...{ line: movement.line, reference: movement.reference || movement.rowKey },
        ...{ kind, expected, said, difference },
      })),
    ),
  };
}
