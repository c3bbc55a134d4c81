import { straightMethods } from "~/domain/payments/gateway";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { acceptUntil, canAccept, lateDays } from "./late-answer";
import { readShopQris, type ShopQris } from "./shop-qris";

export type StraightWays = {
  readonly qris: ShopQris | null;
  /** Read, and waits for the owner to say that the name is hers. */
  readonly draft: ShopQris | null;
  readonly account: {
    readonly bank: string;
    readonly number: string;
    readonly holderName: string;
  } | null;
};

/** How buyers can pay this shop itself, as its owner keeps it. */
export async function straightWays(shopId: string): Promise<StraightWays> {
  const way = await db.straightWay.findUnique({ where: { shopId } });
  const { bank, number, holderName } = way ?? {};
  return {
    qris: way?.qrisConfirmedAt ? codeOf(way.qrisText) : null,
    draft: codeOf(way?.qrisDraft ?? null),
    account: bank && number && holderName ? { bank, number, holderName } : null,
  };
}

function codeOf(text: string | null): ShopQris | null {
  const read = text === null ? null : readShopQris(text);
  return read?.ok ? read.value : null;
}

export type StraightOrder = {
  readonly orderId: string;
  readonly nomor: string;
  readonly method: string;
  readonly buyerName: string;
  readonly phone: string;
  readonly total: Rupiah;
  readonly placedAt: Date;
  /** Until when she may say that the money came; of one that ended, a week on. Null where there is nothing to say. */
  readonly acceptUntil: Date | null;
  readonly canAccept: boolean;
  readonly status: string;
  readonly reference: string | null;
  readonly hasProof: boolean;
};

/** Orders that buyers pay to the shop itself and nobody confirmed: with a photo first. Also those that may yet live again. */
export async function straightOrders(shopId: string): Promise<StraightOrder[]> {
  const since = new Date(now().getTime() - lateDays * 86_400_000);
  const orders = await db.order.findMany({
    where: {
      paymentMethod: { in: [...straightMethods] },
      parts: { some: { shopId } },
      OR: [{ status: "awaiting_payment" }, { status: "expired", closedAt: { gte: since } }],
    },
    orderBy: { placedAt: "desc" },
    take: 50,
    select: orderSelect,
  });
  const found = await withProofs(orders);
  return found.sort((a, b) => Number(b.hasProof) - Number(a.hasProof));
}

/** One of them, of this shop; null for another's, or one that never was. */
export async function straightOrder(shopId: string, orderId: string): Promise<StraightOrder | null> {
  const order = await db.order.findFirst({
    where: {
      ...{ id: orderId, parts: { some: { shopId } } },
      paymentMethod: { in: [...straightMethods] },
    },
    select: orderSelect,
  });
  const [found] = order ? await withProofs([order]) : [];
  return found ?? null;
}

const orderSelect = {
  ...{ id: true, nomor: true, paymentMethod: true, buyerName: true, phone: true, total: true },
  ...{ placedAt: true, payBefore: true, closedAt: true, status: true },
} as const;

type Row = {
  readonly id: string;
  readonly nomor: string;
  readonly paymentMethod: string;
  readonly buyerName: string;
  readonly phone: string;
  readonly total: bigint;
  readonly placedAt: Date;
  readonly payBefore: Date;
  readonly closedAt: Date | null;
  readonly status: string;
};

async function withProofs(orders: readonly Row[]): Promise<StraightOrder[]> {
  const orderId = { in: orders.map((order) => order.id) };
  const [proofs, attempts] = await Promise.all([
    db.straightProof.findMany({ where: { orderId, status: "sent" }, select: { orderId: true } }),
    db.paymentAttempt.findMany({ where: { orderId }, select: { orderId: true, reference: true } }),
  ]);
  const proven = new Set(proofs.map((proof) => proof.orderId));
  const referenceOf = new Map(attempts.map((attempt) => [attempt.orderId, attempt.reference]));
  return orders.map(({ id, paymentMethod, total, payBefore, closedAt, ...order }) => ({
    ...order,
    ...{ orderId: id, method: paymentMethod, total: rupiah(total) },
    acceptUntil: acceptUntil({ ...order, payBefore, closedAt }),
    canAccept: canAccept({ ...order, payBefore, closedAt }, now()),
    ...{ reference: referenceOf.get(id) ?? null, hasProof: proven.has(id) },
  }));
}

/** Of them, those with a photo that waits for her answer. */
export async function provenOrders(shopId: string): Promise<StraightOrder[]> {
  const orders = await straightOrders(shopId);
  return orders.filter((order) => order.hasProof && order.canAccept);
}
