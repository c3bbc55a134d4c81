import { villageByCode } from "~/domain/city/city";
import { partMoney, partMoneySelect } from "~/domain/ledger/part-money";
import { isPaidToShop, isStraight } from "~/domain/payments/gateway";
import type { DeliveryKind } from "~/domain/shipping/delivery";
import { nextTaxBps } from "~/domain/tax/sale-tax.server";
import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { type Bps, type Rupiah, rupiah } from "~/platform/money";
import { canAccept, canHandOver, canMakeReady, canRefuse, canShip, type PartStatus } from "./order";
import { addressOf, type OrderAddress } from "./order-address";
import type { MessageView, StepView } from "./queries.server";

/** What an owner sees of an order: her part alone, and of the buyer what delivery needs. Every query carries her shop's id. */
export type ShopPart = {
  readonly id: string;
  readonly nomor: string;
  readonly status: PartStatus;
  readonly placedAt: Date;
  readonly acceptBy: Date | null;
  readonly buyerName: string;
  readonly phone: string;
  readonly village: string | null;
  readonly deliveryKind: DeliveryKind;
  readonly isCash: boolean;
  readonly itemsTotal: Rupiah;
  readonly deliveryFee: Rupiah;
  /** What came off her goods: at her cost, and at the city's, which it makes good. */
  readonly voucherByShop: Rupiah;
  readonly voucherByCity: Rupiah;
  readonly total: Rupiah;
  /** The buyer paid the shop's own account. */
  readonly isStraight: boolean;
  /** Back to the buyer so far, and what the city adds to the rest. */
  readonly refunded: Rupiah;
  readonly fromCity: Rupiah;
  /** 'Anda terima' */
  readonly net: Rupiah;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly variantName: string;
    readonly photoHash: string | null;
    readonly quantity: number;
    readonly total: Rupiah;
  }[];
  readonly canAccept: boolean;
  readonly canShip: boolean;
  readonly canMakeReady: boolean;
  readonly canHandOver: boolean;
  readonly canRefuse: boolean;
  /** Its money is away: a bank took it back, or holds it. Nothing goes on until that is decided. */
  readonly isStopped: boolean;
};

export type ShopPartPage = ShopPart & {
  readonly address: OrderAddress;
  readonly deliveryNote: string;
  readonly buyerNote: string | null;
  readonly courier: string | null;
  readonly trackingNumber: string | null;
  readonly cancelReason: string | null;
  readonly weightGrams: number;
  readonly steps: readonly StepView[];
  readonly messages: readonly MessageView[];
  readonly shop: {
    readonly name: string;
    readonly address: string;
    readonly village: string;
    readonly whatsapp: string | null;
    readonly color: string;
  };
};

const partSelect = {
  id: true,
  status: true,
  acceptBy: true,
  deliveryKind: true,
  deliveryFee: true,
  ...partMoneySelect,
  order: {
    select: {
      ...{ nomor: true, placedAt: true, paymentMethod: true, stoppedAt: true },
      ...{ buyerName: true, phone: true, villageCode: true },
      ...{ addressLine: true, landmark: true, city: true, postal: true },
    },
  },
  lines: {
    orderBy: { id: "asc" },
    select: {
      id: true,
      productName: true,
      variantName: true,
      photoHash: true,
      quantity: true,
      lineTotal: true,
      weightGrams: true,
    },
  },
} as const;

export type PartFilter = "to_accept" | "to_send" | "on_the_way" | "done" | "cancelled";

const statusesOf: Readonly<Record<PartFilter, PartStatus[]>> = {
  to_accept: ["to_accept"],
  to_send: ["accepted", "ready"],
  on_the_way: ["shipped", "delivered"],
  done: ["completed"],
  cancelled: ["cancelled"],
};

export const partsPerPage = 20;

export type ShopPartList = {
  readonly parts: readonly ShopPart[];
  readonly total: number;
  readonly counts: Readonly<Record<PartFilter, number>>;
};

/** A shop's paid (or cash) orders of one kind, the most urgent first; unpaid ones are not hers yet. */
export async function shopParts(shopId: string, filter: PartFilter, page: number): Promise<ShopPartList> {
  const where = {
    shopId,
    status: { in: statusesOf[filter] },
    ...(filter === "cancelled" ? { acceptBy: { not: null } } : {}),
  };
  const [rows, total, grouped, nextBps] = await Promise.all([
    db.orderPart.findMany({
      where,
      orderBy: filter === "to_accept" ? [{ acceptBy: "asc" }, { id: "asc" }] : [{ id: "desc" }],
      skip: (page - 1) * partsPerPage,
      take: partsPerPage,
      select: partSelect,
    }),
    db.orderPart.count({ where }),
    db.orderPart.groupBy({ by: ["status"], where: { shopId, acceptBy: { not: null } }, _count: true }),
    nextTaxBps(shopId),
  ]);
  const counts = { to_accept: 0, to_send: 0, on_the_way: 0, done: 0, cancelled: 0 };
  for (const group of grouped) {
    for (const [key, statuses] of Object.entries(statusesOf))
      if (statuses.includes(group.status)) counts[key as PartFilter] += group._count;
  }
  return { parts: rows.map((row) => toShopPart(row, nextBps)), total, counts };
}

/** One part with all that packing and delivering needs; null where it isn't this shop's, or isn't paid yet. */
export async function shopPart(shopId: string, partId: string): Promise<ShopPartPage | null> {
  if (!isUuid(partId)) return null;
  const part = await db.orderPart.findFirst({
    where: { id: partId, shopId, acceptBy: { not: null } },
    select: {
      ...partSelect,
      ...{ deliveryNote: true, buyerNote: true },
      ...{ courier: true, trackingNumber: true, cancelReason: true },
      steps: { orderBy: { at: "asc" }, select: { kind: true, at: true, note: true } },
      shop: {
        select: {
          name: true,
          address: true,
          whatsapp: true,
          color: true,
          village: { select: { name: true } },
        },
      },
    },
  });
  if (!part) return null;
  const [messages, nextBps] = await Promise.all([
    db.orderMessage.findMany({
      where: { partId },
      orderBy: { at: "asc" },
      select: { id: true, fromKind: true, body: true, at: true },
    }),
    nextTaxBps(shopId),
  ]);
  const { order } = part;
  return {
    ...toShopPart(part, nextBps),
    address: addressOf(order),
    deliveryNote: part.deliveryNote,
    buyerNote: part.buyerNote,
    courier: part.courier,
    trackingNumber: part.trackingNumber,
    cancelReason: part.cancelReason,
    weightGrams: part.lines.reduce((grams, line) => grams + line.weightGrams * line.quantity, 0),
    steps: part.steps,
    messages,
    shop: { ...part.shop, village: part.shop.village.name },
  };
}

type PartRow = NonNullable<Awaited<ReturnType<typeof exampleRow>>>;
function exampleRow() {
  return db.orderPart.findFirst({ select: partSelect });
}

/** `nextBps`: the tax that a sale not completed yet would carry. */
function toShopPart(part: PartRow, nextBps: Bps): ShopPart {
  const goesOn = part.order.stoppedAt === null;
  const isOpen = part.status !== "completed" && !isPaidToShop(part.order.paymentMethod);
  const money = partMoney(isOpen ? { ...part, taxBps: nextBps } : part);
  return {
    id: part.id,
    nomor: part.order.nomor,
    status: part.status,
    placedAt: part.order.placedAt,
    acceptBy: part.acceptBy,
    buyerName: part.order.buyerName,
    phone: part.order.phone,
    village: part.order.villageCode ? (villageByCode(part.order.villageCode)?.name ?? null) : part.order.city,
    deliveryKind: part.deliveryKind,
    isCash: part.order.paymentMethod === "cash",
    isStraight: isStraight(part.order.paymentMethod),
    itemsTotal: rupiah(part.itemsTotal),
    deliveryFee: rupiah(part.deliveryFee),
    voucherByShop: rupiah(part.voucherByShop),
    voucherByCity: rupiah(part.voucherByCity),
    total: rupiah(part.total),
    ...{ refunded: rupiah(part.refunded), fromCity: money.fromCity, net: money.net },
    lines: part.lines.map((line) => ({
      id: line.id,
      name: line.productName,
      variantName: line.variantName,
      photoHash: line.photoHash,
      quantity: line.quantity,
      total: rupiah(line.lineTotal),
    })),
    canAccept: goesOn && canAccept(part),
    canShip: goesOn && canShip(part),
    canMakeReady: goesOn && canMakeReady(part),
    canHandOver: goesOn && canHandOver(part),
    canRefuse: goesOn && canRefuse(part),
    isStopped: !goesOn,
  };
}

/** The number on the owner's menu: what waits for her yes, but nothing whose money a bank holds. */
export async function waitingParts(shopId: string): Promise<number> {
  return db.orderPart.count({ where: { shopId, status: "to_accept", order: { stoppedAt: null } } });
}
