import { type Actor, accountIdOf } from "~/domain/accounts/actor";
import type { CitySettings } from "~/domain/city/settings";
import { isStraight, isWallet, type PaymentMethod } from "~/domain/payments/gateway";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { times } from "~/platform/money";
import { digits, readableCode } from "~/platform/random.server";
import type { CheckoutDraft } from "./draft-checkout.server";
import type { PlaceOrderInput } from "./place-order";

/** Writes the order with a part for each shop: prices, sums, rates and addresses as they are now, for good. */
export async function createOrder(
  tx: Tx,
  actor: Actor,
  input: PlaceOrderInput,
  draft: CheckoutDraft,
  settings: CitySettings,
  print: string,
) {
  const at = now();
  const isCash = input.method === "cash";
  const acceptBy = isCash ? new Date(at.getTime() + settings.acceptHours * 3_600_000) : null;
  const { totals, destination } = draft;
  return tx.order.create({
    data: {
      nomor: orderNumber(at),
      accountId: accountIdOf(actor),
      checkoutKey: input.checkoutKey,
      checkoutPrint: print,
      status: isCash ? "placed" : "awaiting_payment",
      locale: input.locale,
      buyerName: input.buyerName,
      phone: input.phone,
      email: input.email,
      villageCode: destination.kind === "village" ? destination.villageCode : null,
      addressLine: input.addressLine,
      landmark: input.landmark,
      city: input.city,
      postal: input.postal,
      itemsTotal: totals.itemsTotal,
      deliveryTotal: totals.deliveryTotal,
      discountTotal: totals.discountTotal,
      total: totals.total,
      paymentMethod: input.method,
      placedAt: at,
      payBefore: new Date(at.getTime() + payMinutes(input.method, settings) * 60_000),
      parts: {
        create: draft.shops.map((shop, ordinal) => ({
          shop: { connect: { id: shop.id } },
          ordinal,
          status: isCash ? ("to_accept" as const) : ("awaiting_payment" as const),
          acceptBy,
          deliveryKind: shop.delivery.kind,
          deliveryFee: shop.totals.deliveryFee,
          deliveryNote: shop.delivery.note,
          itemsTotal: shop.totals.itemsTotal,
          voucherByShop: shop.totals.voucherByShop,
          voucherByCity: shop.totals.voucherByCity,
          total: shop.totals.total,
          // Money that never passes the platform pays it nothing; of cash it is settled with the next payout.
          commissionBps: isStraight(input.method) ? 0 : shop.commissionBps,
          commission: isStraight(input.method) ? 0n : shop.totals.commission,
          buyerNote: shop.note || null,
          handoverCode: digits(4),
          lines: {
            create: shop.lines.map((line) => ({
              shopId: shop.id,
              productId: line.productId,
              variantId: line.variantId,
              productName: line.name,
              productSlug: line.productSlug,
              variantName: line.variantName,
              photoHash: line.photoHash,
              unitPrice: line.price,
              quantity: line.quantity,
              weightGrams: line.weightGrams,
              lineTotal: times(line.price, line.quantity),
            })),
          },
        })),
      },
      steps: { create: { kind: "placed", at, byKind: actor.kind, byId: accountIdOf(actor) } },
    },
    select: { id: true, nomor: true, payBefore: true },
  });
}

/** `ET-2611-7K3QX9`: year and month to sort by, six characters that nobody guesses (30^6 a month) or misreads. */
function orderNumber(at: Date): string {
  const yearMonth = at.toISOString().slice(2, 7).replace("-", "");
  return `ET-${yearMonth}-${readableCode(6)}`;
}

function payMinutes(method: PaymentMethod, settings: CitySettings): number {
  if (method === "qris" || isWallet(method)) return settings.payMinutes.qris;
  return method === "card" ? settings.payMinutes.card : settings.payMinutes.va;
}
