import sharp from "sharp";
import type { OwnerActor } from "~/domain/accounts/actor";
import { systemActor } from "~/domain/accounts/actor";
import { completePart } from "~/domain/orders/complete-part.server";
import { acceptPart, handOverPart, shipPart } from "~/domain/orders/fulfil-part.server";
import { type AskReturnInput, askReturn } from "~/domain/returns/ask-return.server";
import { db, inTransaction } from "~/platform/db.server";
import { randomToken } from "~/platform/random.server";
import { guest } from "./checkout-cast";
import { type MoneyMarket, order, partOf, pay } from "./money-cast";

/** Dina's three amplang for Rp 28.000 each with Rp 8.000 delivery, paid, and in her hands. */
export type Received = {
  readonly orderId: string;
  readonly nomor: string;
  readonly partId: string;
  readonly lineId: string;
};

export async function received(market: MoneyMarket, pieces = 3): Promise<Received> {
  const bought = await order(market, pieces);
  await pay(market, bought);
  const part = await partOf(bought.orderId, market.rina.shopId);
  await handOver(market.rina, part.id);
  const line = await db.orderLine.findFirstOrThrow({ where: { partId: part.id } });
  return { orderId: bought.orderId, nomor: bought.nomor, partId: part.id, lineId: line.id };
}

export async function handOver(owner: OwnerActor, partId: string): Promise<void> {
  await acceptPart(owner, partId);
  await shipPart(owner, { partId, courier: null, trackingNumber: null });
  const { handoverCode } = await db.orderPart.findUniqueOrThrow({ where: { id: partId } });
  const handed = await handOverPart(owner, { partId, code: handoverCode });
  if (!handed.ok) throw new Error(handed.code);
}

export function complete(partId: string): Promise<boolean> {
  return inTransaction((tx) => completePart(tx, systemActor, partId));
}

/** As Dina's form sends it: one piece, damaged, all of its money. */
export function ask(of: Received, more: Partial<AskReturnInput> = {}) {
  return askReturn(guest, {
    ...{ orderId: of.orderId, partId: of.partId, key: randomToken(), reason: "damaged", note: "Sobek" },
    ...{ lines: [{ lineId: of.lineId, quantity: 1 }], amount: null, pictures: [] },
    ...more,
  });
}

export async function asked(of: Received, more: Partial<AskReturnInput> = {}): Promise<string> {
  const result = await ask(of, more);
  if (!result.ok) throw new Error(result.code);
  return result.value.returnId;
}

export async function statusOf(returnId: string): Promise<string> {
  return (await db.partReturn.findUniqueOrThrow({ where: { id: returnId } })).status;
}

/** A photo with a secret beside its pixels. */
export async function photo(): Promise<Uint8Array> {
  const picture = sharp({ create: { width: 900, height: 700, channels: 3, background: "#aa8877" } });
  return new Uint8Array(
    await picture
      .withExif({ IFD0: { Copyright: "rahasia" } })
      .jpeg()
      .toBuffer(),
  );
}
