import type { OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { DeliveryKind, DeliveryOffer } from "./delivery";

export type DeliverySettings = readonly (DeliveryOffer & { readonly isActive: boolean })[];

/** Replaces a shop's ways of delivery and their tariffs. A live shop keeps at least one. */
export async function setDelivery(
  actor: OwnerActor,
  settings: DeliverySettings,
): Promise<Result<undefined, Refusal<"no_way_left"> | Refusal<"tariff_missing", { kind: DeliveryKind }>>> {
  const active = settings.filter((offer) => offer.isActive);
  if (active.length === 0) return refuse("no_way_left");
  const bare = active.find((offer) => offer.kind !== "pickup" && offer.tariffs.length === 0);
  if (bare) return refuse("tariff_missing", { kind: bare.kind });
  await inTransaction(async (tx) => {
    await writeDelivery(tx, actor.shopId, settings);
    await recordAct(tx, actor, { action: "shop.delivery_set", subjectType: "shop", subjectId: actor.shopId });
    await emit(tx, { type: "shop.changed", shopId: actor.shopId });
  });
  return ok();
}

/** For the demo city and claims, which bring settings of their own. */
export async function writeDelivery(tx: Tx, shopId: string, settings: DeliverySettings): Promise<void> {
  for (const { kind, note, readyHours, isActive, tariffs } of settings) {
    const option = await tx.deliveryOption.upsert({
      where: { shopId_kind: { shopId, kind } },
      create: { shopId, kind, note, readyHours, isActive },
      update: { note, readyHours, isActive },
      select: { id: true },
    });
    await tx.deliveryTariff.deleteMany({ where: { optionId: option.id } });
    await tx.deliveryTariff.createMany({
      data: tariffs.map((tariff) => ({ optionId: option.id, ...tariff })),
    });
  }
}
