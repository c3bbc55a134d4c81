import { accountKey, type Line } from "~/domain/ledger/posting";
import type { MessageView } from "~/domain/orders/queries.server";
import type { RefundPreview } from "~/domain/orders/refund-preview";
import type { LedgerAccountKind } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import type { Result } from "~/platform/result";
import { ok } from "~/platform/result";
import { decisionFacts, decisionPrint } from "./decision.server";
import {
  type DecisionChoice,
  type DecisionFacts,
  type DecisionPlan,
  type DecisionRefusal,
  offeredDecisions,
  planDecision,
} from "./decision-plan";
import { type ReturnRow, returnsPerPage } from "./return-row";
import { returnRows } from "./rows.server";
import { type ReturnView, returnView } from "./view.server";

export type DeskFilter = "with_city" | "open" | "closed";

export type DeskReturns = {
  readonly rows: readonly ReturnRow[];
  readonly total: number;
  readonly counts: Readonly<Record<DeskFilter, number>>;
};

const deskWhere = {
  with_city: { status: "with_city" },
  open: { closedAt: null, status: { not: "with_city" } },
  closed: { closedAt: { not: null } },
} as const;

/** All returns for officers: what waits for them, the oldest first; what buyer and shop settle between them; the rest. */
export async function deskReturns(filter: DeskFilter, page: number): Promise<DeskReturns> {
  const [rows, with_city, open, closed] = await Promise.all([
    db.partReturn.findMany({
      where: deskWhere[filter],
      orderBy: { askedAt: filter === "with_city" ? "asc" : "desc" },
      skip: (page - 1) * returnsPerPage,
      take: returnsPerPage,
    }),
    db.partReturn.count({ where: deskWhere.with_city }),
    db.partReturn.count({ where: deskWhere.open }),
    db.partReturn.count({ where: deskWhere.closed }),
  ]);
  const counts = { with_city, open, closed };
  return { rows: await returnRows(rows), total: counts[filter], counts };
}

/** One choice, and what it will do; lines sum up what each account gets. */
export type DecisionOption = {
  readonly choice: DecisionChoice;
  readonly amount: Rupiah;
  readonly preview: RefundPreview | null;
  readonly lines: readonly {
    readonly account: LedgerAccountKind;
    readonly shopName: string | null;
    readonly provider: string | null;
    readonly amount: Rupiah;
  }[];
  readonly print: string;
};

export type DeskReturnPage = {
  readonly view: ReturnView;
  readonly options: readonly Result<DecisionOption, DecisionRefusal & { readonly choice: DecisionChoice }>[];
  /** What buyer and shop wrote each other; only of a return that came before the city. */
  readonly messages: readonly MessageView[];
};

/** A return with its evidence, and each choice with what it will do. Null for an unknown id. */
export async function deskReturn(id: string): Promise<DeskReturnPage | null> {
  const found = await findWithFacts(id);
  if (!found) return null;
  const { view, facts } = found;
  const messages = view.wasWithCity
    ? await db.orderMessage.findMany({
        where: { partId: view.partId },
        orderBy: { at: "asc" },
        select: { id: true, fromKind: true, body: true, at: true },
      })
    : [];
  const options = offeredDecisions(facts).map((choice) => optionOf(view, facts, choice, null));
  return { view, messages, options };
}

/** One choice with the sum that an officer names, before it is done. Null where the return isn't there. */
export async function decisionOption(
  id: string,
  choice: DecisionChoice,
  amount: Rupiah | null,
): Promise<{
  readonly view: ReturnView;
  readonly option: Result<DecisionOption, DecisionRefusal & { readonly choice: DecisionChoice }>;
} | null> {
  const found = await findWithFacts(id);
  return found && { view: found.view, option: optionOf(found.view, found.facts, choice, amount) };
}

async function findWithFacts(id: string) {
  const view = await returnView({ id });
  if (!view) return null;
  const one = await db.partReturn.findUniqueOrThrow({
    where: { id },
    include: { lines: { select: { lineId: true, quantity: true } } },
  });
  return { view, facts: await decisionFacts(db, one) };
}

function optionOf(view: ReturnView, facts: DecisionFacts, choice: DecisionChoice, amount: Rupiah | null) {
  const plan = planDecision(facts, choice, amount);
  if (!plan.ok) return { ...plan, choice };
  return ok({
    ...{ choice, amount: plan.value.amount, preview: plan.value.preview },
    ...{ lines: summed(plan.value, view.shop.name), print: decisionPrint(plan.value) },
  });
}

/** What each account gets in all, debits first. */
function summed({ lines }: DecisionPlan, shopName: string): DecisionOption["lines"] {
  const sums = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.account.kind}:${accountKey(line.account)}`;
    sums.set(key, { ...line, amount: rupiah((sums.get(key)?.amount ?? 0n) + line.amount) });
  }
  return [...sums.values()]
    .filter((line) => line.amount !== 0n)
    .sort((a, b) => (a.amount === b.amount ? 0 : a.amount > b.amount ? -1 : 1))
    .map(({ account, amount }) => ({
      ...{ account: account.kind, amount, provider: null },
      shopName: "shopId" in account ? shopName : null,
    }));
}
