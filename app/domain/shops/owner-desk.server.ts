import { districts } from "~/domain/city/city";
import { citySettings } from "~/domain/city/settings.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { expiryState } from "./document";
import { type GoodsHint, type NextStep, nextSteps, type ShopAdvice } from "./next-steps";
import { type OpenState, openState, readOpenHours } from "./open-hours";
import { shopFacts } from "./review-shop.server";
import { type ApprovalAct, canAct, type ShopStatus } from "./shop";

export type OwnerDesk = {
  readonly slug: string;
  readonly name: string;
  readonly status: ShopStatus;
  readonly submittedAt: Date | null;
  /** The officers' or the owner's last step, with its word. */
  readonly lastStep: { readonly act: ApprovalAct; readonly note: string | null; readonly at: Date } | null;
  readonly canSubmit: boolean;
  /** The city approves graduates' shops alone, and hers is none yet. */
  readonly lacksTraining: boolean;
  readonly steps: readonly NextStep[];
  readonly at: Date;
};

/** What an owner's home says of her shop, found by the shop she works in. */
export async function ownerDesk(shopId: string): Promise<OwnerDesk> {
  const [shop, facts, advice, settings] = await Promise.all([
    db.shop.findUniqueOrThrow({
      where: { id: shopId },
      select: {
        slug: true,
        name: true,
        status: true,
        isTrained: true,
        submittedAt: true,
        approvalSteps: {
          where: { act: { not: "noted" } },
          orderBy: [{ at: "desc" }, { id: "desc" }],
          take: 1,
          select: { act: true, note: true, at: true },
        },
      },
    }),
    shopFacts(db, shopId),
    shopAdvice(shopId),
    citySettings(),
  ]);
  const { approvalSteps, isTrained, ...rest } = shop;
  return {
    ...rest,
    lastStep: approvalSteps[0] ?? null,
    canSubmit: canAct(shop.status, "submitted"),
    lacksTraining: settings.requireTraining && !isTrained,
    steps: nextSteps(shop.status, facts, advice),
    at: now(),
  };
}

async function shopAdvice(shopId: string): Promise<ShopAdvice> {
  const [soldOut, onePhoto, papers, tariffs, unanswered] = await Promise.all([
    soldOutGoods(shopId),
    goodsWithOnePhoto(shopId),
    db.shopDocument.findMany({
      where: { shopId, expiresOn: { not: null } },
      orderBy: { expiresOn: "asc" },
      select: { kind: true, expiresOn: true },
    }),
    db.deliveryTariff.findMany({
      where: { option: { shopId, isActive: true } },
      select: { zone: true },
    }),
    db.review.count({ where: { shopId, hiddenAt: null, reply: null } }),
  ]);
  const at = now();
  const due = papers.find(({ expiresOn }) => ["soon", "expired"].includes(expiryState(expiresOn, at)));
  const covered = new Set(tariffs.map(({ zone }) => zone));
  return {
    soldOut,
    onePhoto,
    paper: due?.expiresOn
      ? {
          kind: due.kind,
          expiresOn: due.expiresOn,
          isExpired: expiryState(due.expiresOn, at) === "expired",
        }
      : null,
    uncovered: districts.filter(({ code }) => !covered.has(code)).map(({ name }) => name),
    unanswered,
  };
}

async function soldOutGoods(shopId: string): Promise<GoodsHint | null> {
  const where = { shopId, status: "published", availableStock: { lte: 0 } } as const;
  const [first, count] = await Promise.all([
    db.product.findFirst({ where, orderBy: { soldCount: "desc" }, select: { id: true, name: true } }),
    db.product.count({ where }),
  ]);
  return first && { first, count };
}

async function goodsWithOnePhoto(shopId: string): Promise<GoodsHint | null> {
  const rows = await db.$queryRaw<{ id: string; name: string; total: number }[]>`
    SELECT p.id, p.name, count(*) OVER ()::int AS total FROM "Product" p
    WHERE p."shopId" = ${shopId}::uuid AND p.status = 'published'
      AND (SELECT count(*) FROM "Photo" f WHERE f."productId" = p.id) = 1
    ORDER BY p."soldCount" DESC, p.id LIMIT 1`;
  const [first] = rows;
  return first ? { first: { id: first.id, name: first.name }, count: first.total } : null;
}

/** Open now and until when, by the shop's own hours; null where she set none, or is on holiday. */
export async function openingOf(shopId: string): Promise<OpenState | null> {
  const shop = await db.shop.findUnique({
    where: { id: shopId },
    select: { openHours: true, status: true },
  });
  const hours = shop?.status === "live" ? readOpenHours(shop.openHours) : null;
  return hours && openState(hours, now());
}
