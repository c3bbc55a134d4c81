import type { Line } from "~/domain/ledger/posting";
import type { Prisma, ReconciliationBreak } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { type Rupiah, rupiah } from "~/platform/money";
import { choicesFor, treatmentLines } from "./break-treatment";
import { type BreakChoice, type BreakKind, breakChoices } from "./settlement";
import { standingOf } from "./treat-break.server";

export type BreakRow = {
  readonly id: string;
  readonly provider: string;
  readonly kind: BreakKind;
  readonly reference: string;
  readonly nomor: string | null;
  readonly expected: Rupiah | null;
  readonly said: Rupiah | null;
  readonly difference: Rupiah;
  readonly booked: Rupiah;
  readonly openedAt: Date;
  /** Whole days since it was opened. */
  readonly ageDays: number;
  readonly waitUntil: Date | null;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly treatment: ReconciliationBreak["treatment"];
  readonly reason: string | null;
};

export const breaksPerPage = 50;
const dayMs = 86_400_000;

export type BreakFilter = { readonly isOpen: boolean; readonly kind: BreakKind | null };

/** Oldest first while open, newest first once closed; pages from 1. */
export async function breakRows(
  { isOpen, kind }: BreakFilter,
  page: number,
): Promise<{ readonly rows: readonly BreakRow[]; readonly total: number }> {
  const where: Prisma.ReconciliationBreakWhereInput = {
    closedAt: isOpen ? null : { not: null },
    ...(kind ? { kind } : {}),
  };
  const [total, rows] = await Promise.all([
    db.reconciliationBreak.count({ where }),
    db.reconciliationBreak.findMany({
      where,
      orderBy: isOpen ? [{ openedAt: "asc" }, { id: "asc" }] : [{ closedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * breaksPerPage,
      take: breaksPerPage,
    }),
  ]);
  return { rows: await withNames(rows), total };
}

/** How many are open by kind, and what of them stands in the account of breaks. */
export async function openBreakSum(): Promise<{
  readonly count: number;
  readonly booked: Rupiah;
  readonly kinds: Readonly<Partial<Record<BreakKind, number>>>;
}> {
  const groups = await db.reconciliationBreak.groupBy({
    by: ["kind"],
    where: { closedAt: null },
    _count: true,
    _sum: { booked: true },
  });
  return {
    count: groups.reduce((sum, group) => sum + group._count, 0),
    booked: rupiah(groups.reduce((sum, group) => sum + (group._sum.booked ?? 0n), 0n)),
    kinds: Object.fromEntries(groups.map((group) => [group.kind, group._count])),
  };
}

export type BreakEvidence = {
  readonly fileId: string;
  readonly fileName: string;
  readonly line: number;
  readonly gross: Rupiah;
  readonly fee: Rupiah;
  readonly net: Rupiah;
};
export type BreakPage = BreakRow & {
  readonly version: number;
  readonly hasRow: boolean;
  readonly evidence: string;
  /** The line of a settlement that shows it; null where a gateway's list did, or its silence. */
  readonly row: BreakEvidence | null;
  readonly choices: readonly { readonly choice: BreakChoice; readonly lines: readonly Line[] }[];
};

/** One break with what proves it, and what each choice would write into the books. Null for an unknown id. */
export async function breakPage(id: string): Promise<BreakPage | null> {
  const one = isUuid(id) ? await db.reconciliationBreak.findUnique({ where: { id } }) : null;
  if (!one) return null;
  const [named] = await withNames([one]);
  if (!named) return null;
  const row = one.rowId
    ? await db.settlementRow.findUnique({
        where: { id: one.rowId },
        include: { file: { select: { name: true } } },
      })
    : null;
  const standing = standingOf(one);
  const possible = choicesFor(standing);
  return {
    ...named,
    ...{ version: one.version, hasRow: one.rowId !== null, evidence: one.evidence },
    row: row && {
      ...{ fileId: row.fileId, fileName: row.file.name, line: row.line },
      ...{ gross: rupiah(row.gross), fee: rupiah(row.fee), net: rupiah(row.net) },
    },
    choices: breakChoices
      .filter((choice) => possible.includes(choice))
      .map((choice) => ({
        choice,
        lines: treatmentLines(standing, choice).filter(({ amount }) => amount !== 0n),
      })),
  };
}

async function withNames(rows: readonly ReconciliationBreak[]): Promise<BreakRow[]> {
  const attempts = await db.paymentAttempt.findMany({
    where: { id: { in: rows.flatMap(({ attemptId }) => attemptId ?? []) } },
    select: { id: true, orderId: true },
  });
  const [orders, people] = await Promise.all([
    db.order.findMany({
      where: { id: { in: attempts.map(({ orderId }) => orderId) } },
      select: { id: true, nomor: true },
    }),
    db.account.findMany({
      where: { id: { in: rows.flatMap(({ closedById }) => closedById ?? []) } },
      select: { id: true, name: true },
    }),
  ]);
  const nomorOf = new Map(orders.map(({ id, nomor }) => [id, nomor]));
  const orderOf = new Map(attempts.map(({ id, orderId }) => [id, nomorOf.get(orderId) ?? null]));
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const at = now().getTime();
  return rows.map((row) => ({
    ...{ id: row.id, provider: row.provider, kind: row.kind, reference: row.reference },
    nomor: row.attemptId ? (orderOf.get(row.attemptId) ?? null) : null,
    expected: row.expected === null ? null : rupiah(row.expected),
    said: row.said === null ? null : rupiah(row.said),
    ...{ difference: rupiah(row.difference), booked: rupiah(row.booked), openedAt: row.openedAt },
    ageDays: Math.max(0, Math.floor((at - row.openedAt.getTime()) / dayMs)),
    ...{ waitUntil: row.waitUntil, closedAt: row.closedAt, treatment: row.treatment, reason: row.reason },
    closedBy: row.closedById ? (nameOf.get(row.closedById) ?? null) : null,
  }));
}
