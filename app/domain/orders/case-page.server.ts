import { accountKey, type Line } from "~/domain/ledger/posting";
import { type CaseRow, caseRowsOf } from "~/domain/payments/queries.server";
import type { LedgerAccountKind } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { type CaseEvidence, caseEvidence, type StoredCase } from "./case-evidence.server";
import { caseFacts, type LoadedCase, refundOf } from "./case-facts.server";
import { type CaseChoice, type CasePlanRefusal, linesOf, offeredChoices, planCase } from "./case-plan";
import { printOf } from "./case-print";

/** One choice, and what it will do to the books: one line an account. */
export type CaseOption = {
  readonly choice: CaseChoice;
  readonly lines: readonly {
    readonly account: LedgerAccountKind;
    readonly shopName: string | null;
    readonly provider: string | null;
    readonly amount: Rupiah;
  }[];
  readonly print: string;
  /** Why it can't be done now. */
  readonly refusal: CasePlanRefusal["code"] | null;
};

export type CasePage = {
  readonly row: CaseRow;
  readonly resolvedBy: string | null;
  readonly choice: string | null;
  readonly options: readonly CaseOption[];
  readonly evidence: CaseEvidence;
  /** A refund that an officer can transfer by hand instead. */
  readonly manualRefundId: string | null;
};

/** A case with its evidence, and each choice with what it will do. Null for an unknown id. */
export async function casePage(id: string): Promise<CasePage | null> {
  const found = await db.paymentCase.findUnique({ where: { id } });
  if (!found) return null;
  const [[row], options, evidence, manualRefundId, by] = await Promise.all([
    caseRowsOf([found]),
    found.resolvedAt ? [] : caseOptions(found),
    caseEvidence(found),
    manualRefundOf(found),
    found.resolvedById
      ? db.account.findUnique({ where: { id: found.resolvedById }, select: { name: true } })
      : null,
  ]);
  if (!row) throw new Error(`case ${id} has no row`);
  return { row, options, evidence, manualRefundId, choice: found.choice, resolvedBy: by?.name ?? null };
}

/** A case with its choices, for who has looked at its evidence; null for an unknown id. */
export async function caseChoices(id: string): Promise<Pick<CasePage, "row" | "options"> | null> {
  const found = await db.paymentCase.findUnique({ where: { id } });
  if (!found) return null;
  const [[row], options] = await Promise.all([
    caseRowsOf([found]),
    found.resolvedAt ? [] : caseOptions(found),
  ]);
  if (!row) throw new Error(`case ${id} has no row`);
  return { row, options };
}

async function manualRefundOf(found: StoredCase): Promise<string | null> {
  const { kind, sourceKey, attemptId } = found;
  if (!attemptId || kind === "reversed" || found.resolvedAt) return null;
  const which = kind === "refund_failed" ? { id: refundOf(sourceKey) } : { attemptId, partId: null };
  const manual = await db.refund.findFirst({ where: { ...which, status: "manual" }, select: { id: true } });
  return manual?.id ?? null;
}

/** An orphan's order is named with the choice: it is shown as if the order could take the money. */
export async function caseOptions(found: LoadedCase): Promise<CaseOption[]> {
  const facts = await caseFacts(db, found);
  const seen = found.kind === "orphan" ? { ...facts, canPlace: true } : facts;
  const options: CaseOption[] = [];
  for (const choice of offeredChoices(seen)) {
    const plan = planCase(seen, choice);
    const lines = plan.ok ? linesOf(plan.value) : [];
    const refusal = plan.ok ? null : plan.code;
    options.push({ choice, lines: await named(summed(lines)), print: printOf(lines), refusal });
  }
  return options;
}

/** What each account gets in all, debits first. */
function summed(lines: readonly Line[]): Line[] {
  const sums = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.account.kind}:${accountKey(line.account)}`;
    const before = sums.get(key)?.amount ?? 0n;
    sums.set(key, { account: line.account, amount: rupiah(before + line.amount) });
  }
  return [...sums.values()]
    .filter((line) => line.amount !== 0n)
    .sort((a, b) => (a.amount === b.amount ? 0 : a.amount > b.amount ? -1 : 1));
}

async function named(lines: readonly Line[]): Promise<CaseOption["lines"]> {
  const shopIds = lines.flatMap(({ account }) => ("shopId" in account ? [account.shopId] : []));
  const shops = shopIds.length
    ? await db.shop.findMany({ where: { id: { in: shopIds } }, select: { id: true, name: true } })
    : [];
  return lines.map(({ account, amount }) => ({
    account: account.kind,
    shopName: "shopId" in account ? (shops.find((shop) => shop.id === account.shopId)?.name ?? null) : null,
    provider: account.kind === "gateway_clearing" ? account.provider : null,
    amount,
  }));
}
