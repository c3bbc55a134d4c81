import type { OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { Prisma } from "~/generated/prisma/client";
import { inTransaction } from "~/platform/db.server";
import { emit, enqueue } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { OpenHours } from "./open-hours";
import { freeSlug, slugOf } from "./shop-slug.server";

export type ShopEdit = {
  readonly name: string;
  readonly tagline: string;
  readonly story: string;
  readonly villageCode: string;
  readonly address: string;
  readonly whatsapp: string;
  /** `#rrggbb` */
  readonly color: string;
  /** Null: the page says nothing about hours. */
  readonly openHours: OpenHours | null;
  readonly holidayUntil: Date | null;
  readonly holidayNote: string | null;
  /** Content hash of a kept picture; undefined leaves the banner as it is, null takes it away. */
  readonly bannerHash?: string | null;
};

/** Saves the shop page. A new name gives a new address; the old one redirects. */
export async function editShop(
  actor: OwnerActor,
  input: ShopEdit,
): Promise<Result<{ slug: string }, Refusal<"shop_closed"> | Refusal<"name_unusable">>> {
  if (!slugOf(input.name)) return refuse("name_unusable");
  return inTransaction(async (tx) => {
    const shop = await tx.shop.findUniqueOrThrow({
      where: { id: actor.shopId },
      select: { slug: true, name: true, status: true, bannerHash: true },
    });
    if (shop.status === "closed" || shop.status === "rejected") return refuse("shop_closed");
    let { slug } = shop;
    if (shop.name !== input.name) {
      slug = slugOf(input.name) === slug ? slug : await freeSlug(tx, input.name);
      if (slug !== shop.slug)
        await tx.formerShopSlug.createMany({
          data: [{ slug: shop.slug, shopId: actor.shopId }],
          skipDuplicates: true,
        });
    }
    const { openHours, ...plain } = input;
    await tx.shop.update({
      where: { id: actor.shopId },
      data: { ...plain, slug, openHours: openHours ? { ...openHours } : Prisma.DbNull },
    });
    const { bannerHash: before } = shop;
    // What no page shows any more is swept away, unless something else shows it.
    if (before && input.bannerHash !== undefined && input.bannerHash !== before)
      await enqueue(tx, "catalog.sweep_photo", { hash: before }, { key: `sweep:${before}` });
    await recordAct(tx, actor, { action: "shop.edited", subjectType: "shop", subjectId: actor.shopId });
    await emit(tx, { type: "shop.changed", shopId: actor.shopId });
    return ok({ slug });
  });
}
