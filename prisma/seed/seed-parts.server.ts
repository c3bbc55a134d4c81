import type { Actor } from "~/domain/accounts/actor";
import { refusePart } from "~/domain/orders/cancel-part.server";
import {
  acceptPart,
  confirmReceipt,
  handOverPart,
  makePartReady,
  shipPart,
} from "~/domain/orders/fulfil-part.server";
import { refundPart } from "~/domain/orders/refund-part.server";
import { sendMessage } from "~/domain/orders/send-message.server";
import { giveRefundAccount } from "~/domain/payments/refund-account.server";
import { settleRefundByHand } from "~/domain/payments/send-refund.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import type { Bought } from "./basket.server";
import type { OrderEnd } from "./cast/happenings";
import { returnEnds, walkReturn } from "./seed-returns.server";
import { goTo, must, ownerOf, type Stage } from "./stage";

type PartOfCast = { readonly id: string; readonly handoverCode: string };

/** From `to_accept` as far as the cast says; what a later state needs comes before it. */
export async function walk(
  stage: Stage,
  bought: Bought,
  slug: string,
  end: OrderEnd,
  daysAgo: number,
): Promise<void> {
  const part = bought.parts.get(slug);
  if (!part || end === "awaiting_acceptance") return;
  const owner = ownerOf(stage, slug);
  if (daysAgo > 0) goTo(stage, daysAgo, 13);
  if (end === "declined_by_shop") {
    must(
      await refusePart(owner, { partId: part.id, reason: "Stok di rak ternyata rusak, maaf." }),
      "decline",
    );
    return;
  }
  must(await acceptPart(owner, part.id), `accept of ${slug}`);
  if (end === "packing") return;
  if (end === "refunded") return refuseAndTransfer(stage, bought, slug, part.id, daysAgo);
  await sendOff(stage, slug, part.id, daysAgo);
  if (end === "ready_for_pickup" || end === "shipped") return;
  await arrive(stage, bought, slug, part, end, daysAgo);
}

async function sendOff(stage: Stage, slug: string, partId: string, daysAgo: number): Promise<void> {
  const owner = ownerOf(stage, slug);
  const { deliveryKind } = await db.orderPart.findUniqueOrThrow({
    where: { id: partId },
    select: { deliveryKind: true },
  });
  goTo(stage, Math.max(0, daysAgo - 1), 10);
  if (deliveryKind === "pickup") return void must(await makePartReady(owner, partId), "ready");
  const isParcel = deliveryKind === "parcel";
  const trackingNumber = isParcel ? `TRK${partId.slice(-8).toUpperCase()}` : null;
  must(await shipPart(owner, { partId, courier: isParcel ? "JNE" : null, trackingNumber }), "ship");
}

async function arrive(
  stage: Stage,
  bought: Bought,
  slug: string,
  part: PartOfCast,
  end: OrderEnd,
  daysAgo: number,
): Promise<void> {
  const owner = ownerOf(stage, slug);
  const { orderId } = bought;
  const { accountId } = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { accountId: true },
  });
  const buyer = { kind: "buyer", accountId: accountId ?? "", name: "" } as const;
  goTo(stage, Math.max(0, daysAgo - 1), 16);
  if (end === "completed")
    return void must(await confirmReceipt(buyer, { orderId, partId: part.id }), "confirm");
  must(await handOverPart(owner, { partId: part.id, code: part.handoverCode }), "hand over");
  if (end === "delivered") return;
  await complain(stage, buyer, orderId, part.id, daysAgo);
  const handed = { orderId, partId: part.id, buyer };
  if (returnEnds.has(end)) return walkReturn(stage, slug, handed, end, daysAgo);
  await giveBackOne(stage, slug, part.id, daysAgo);
}

async function complain(
  stage: Stage,
  buyer: Actor,
  orderId: string,
  partId: string,
  daysAgo: number,
): Promise<void> {
  goTo(stage, Math.max(0, daysAgo - 1), 18);
  const body = "Satu di antaranya tidak beres. Bisa dikembalikan uangnya untuk satu itu?";
  must(await sendMessage(buyer, { orderId }, { partId, body }), "complaint");
}

/** One piece of it, as the shop and the buyer agreed. */
async function giveBackOne(stage: Stage, slug: string, partId: string, daysAgo: number): Promise<void> {
  const line = await db.orderLine.findFirstOrThrow({ where: { partId }, select: { id: true } });
  goTo(stage, Math.max(0, daysAgo - 2), 9);
  const owner = ownerOf(stage, slug);
  const body = "Maaf, Bu. Uang untuk satu bungkus kami kembalikan hari ini.";
  must(await sendMessage(owner, { shopId: owner.shopId }, { partId, body }), "answer");
  must(
    await refundPart(owner, {
      partId,
      wish: { kind: "lines", lines: [{ lineId: line.id, quantity: 1 }], delivery: rupiah(0) },
      reason: "Satu bungkus rusak di jalan.",
      restock: false,
      key: "demo",
    }),
    "part of the money",
  );
}

/** Her bank's transfer can't be sent back by the gateway: an officer makes it by hand, with its number as proof. */
async function refuseAndTransfer(
  stage: Stage,
  bought: Bought,
  slug: string,
  partId: string,
  daysAgo: number,
): Promise<void> {
  must(await refusePart(ownerOf(stage, slug), { partId, reason: "Barang habis saat dikemas." }), "refund");
  await stage.settle();
  goTo(stage, Math.max(0, daysAgo - 1), 14);
  const refund = await db.refund.findFirst({
    where: { partId, status: "manual" },
    select: { id: true, attempt: { select: { reference: true } } },
  });
  if (!refund) return;
  const account = { bank: "Bankaltimtara", number: "0017042233", holder: "Dina Mariana" };
  const { orderId } = bought;
  const { accountId } = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { accountId: true },
  });
  const buyer = { kind: "buyer", accountId: accountId ?? "", name: account.holder } as const;
  const told = { orderId, refundId: refund.id, ...account };
  must(await giveRefundAccount(buyer, told), "account for a refund");
  const proof = `Transfer Bankaltimtara ${refund.attempt.reference}`;
  must(await settleRefundByHand(stage.admin, { refundId: refund.id, proof }), "transfer");
}
