import type { RefundPreview } from "~/domain/orders/refund-preview";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { decisionFacts } from "./decision.server";
import { effectOf } from "./decision-plan";
import { type ReturnStatus, statusesOf } from "./return";
import { type ReturnRow, returnsPerPage } from "./return-row";
import { returnRows } from "./rows.server";
import { type ReturnView, returnView } from "./view.server";

export type ReturnFilter = "waiting" | "open" | "closed";

export type ShopReturns = {
  readonly rows: readonly ReturnRow[];
  readonly total: number;
  readonly counts: Readonly<Record<ReturnFilter, number>>;
};

/** A shop's returns: what waits for its answer, the most urgent first; what goes on; what is over. */
export async function shopReturns(shopId: string, filter: ReturnFilter, page = 1): Promise<ShopReturns> {
  const where = {
    waiting: { shopId, status: { in: statusesOf("shop") } },
    open: { shopId, status: { in: [...statusesOf("buyer"), ...statusesOf("city")] } },
    closed: { shopId, closedAt: { not: null } },
  };
  const [rows, waiting, open, closed] = await Promise.all([
    db.partReturn.findMany({
      where: where[filter],
      orderBy:
        filter === "waiting" ? [{ dueAt: "asc" }, { id: "asc" }] : [{ askedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * returnsPerPage,
      take: returnsPerPage,
    }),
    db.partReturn.count({ where: where.waiting }),
    db.partReturn.count({ where: where.open }),
    db.partReturn.count({ where: where.closed }),
  ]);
  const counts = { waiting, open, closed };
  return { rows: await returnRows(rows), total: counts[filter], counts };
}

export type ShopReturnPage = {
  readonly view: ReturnView;
  /** What giving back what is agreed on costs the shop and others; null where it gives it back by hand. */
  readonly preview: RefundPreview | null;
};

/** A return as its shop sees it; null where it isn't the shop's. */
export async function shopReturn(shopId: string, id: string): Promise<ShopReturnPage | null> {
  const view = await returnView({ id, shopId });
  if (!view) return null;
  const one = await db.partReturn.findUniqueOrThrow({
    where: { id },
    include: { lines: { select: { lineId: true, quantity: true } } },
  });
  const effect = effectOf(await decisionFacts(db, one), rupiah(one.amount));
  return { view, preview: effect?.preview ?? null };
}

export type PartReturnLine = {
  readonly id: string;
  readonly status: ReturnStatus;
  readonly dueAt: Date | null;
};

/** For the page of one order of the shop, newest first. */
export function returnsOfPart(shopId: string, partId: string): Promise<PartReturnLine[]> {
  return db.partReturn.findMany({
    where: { shopId, partId },
    orderBy: { askedAt: "desc" },
    select: { id: true, status: true, dueAt: true },
  });
}

/** How many wait for the shop's answer. */
export function waitingReturns(shopId: string): Promise<number> {
  return db.partReturn.count({ where: { shopId, status: { in: statusesOf("shop") } } });
}
