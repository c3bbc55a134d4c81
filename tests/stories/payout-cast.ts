import { Secret, TOTP } from "otpauth";
import type { AdminActor, OwnerActor } from "~/domain/accounts/actor";
import { acceptPart, confirmReceipt, shipPart } from "~/domain/orders/fulfil-part.server";
import { approvePayoutBatch } from "~/domain/payouts/approve-batch.server";
import { preparePayoutBatch } from "~/domain/payouts/prepare-batch.server";
import { requestPayout } from "~/domain/payouts/request-payout.server";
import type { SenderName } from "~/domain/payouts/sender";
import { setPayoutAccount } from "~/domain/payouts/set-payout-account.server";
import { advanceClock, now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { randomToken } from "~/platform/random.server";
import { encrypt } from "~/platform/secrets.server";
import { guest } from "./checkout-cast";
import { type MoneyMarket, type Ordered, order, pay, settle } from "./money-cast";

export const day = 86_400_000;

/** Paid, sent and in Dina's hands: the shops' money is theirs. */
export async function receive(market: MoneyMarket, bought: Ordered): Promise<void> {
  for (const owner of [market.rina, market.hasan]) {
    const where = { orderId_shopId: { orderId: bought.orderId, shopId: owner.shopId } };
    const part = await db.orderPart.findUnique({ where, select: { id: true } });
    if (!part) continue;
    await acceptPart(owner, part.id);
    await shipPart(owner, { partId: part.id, courier: null, trackingNumber: null });
    await confirmReceipt(guest, { orderId: bought.orderId, partId: part.id });
  }
  await settle();
}

/** Dina bought, paid and has it. */
export async function sold(market: MoneyMarket, amplang: number, batik = 0): Promise<Ordered> {
  const bought = await order(market, amplang, batik);
  await pay(market, bought);
  await receive(market, bought);
  return bought;
}

export type SecondOfficer = AdminActor & { readonly sessionId: string; code(): string };

/** Bu Sari, the treasurer, with her second factor; each call of `code` is a later one, since none is taken twice. */
export async function appointTreasurer(name = "Bu Sari"): Promise<SecondOfficer> {
  const secret = new Secret({ size: 20 });
  const account = await db.account.create({
    data: {
      ...{ name, email: `${randomToken(6)}@etalase.test`, passwordHash: "x", role: "admin" },
      ...{ totpSecret: encrypt("totp", secret.base32), totpConfirmedAt: now() },
    },
  });
  const sessionId = randomToken();
  const expiresAt = new Date(now().getTime() + 900 * day);
  await db.session.create({ data: { id: sessionId, accountId: account.id, expiresAt } });
  const code = () => {
    advanceClock(30_000);
    return new TOTP({ secret }).generate({ timestamp: now().getTime() });
  };
  return { kind: "admin", accountId: account.id, name, sessionId, code };
}

export async function openAccount(owner: OwnerActor, number = "0102030405", bank = "BRI"): Promise<void> {
  await setPayoutAccount(owner, { bank, number, holderName: owner.name });
}

/** Pak Andi puts what is gathered into a batch. */
export async function batchOf(officer: AdminActor, sender: SenderName = "bank_file"): Promise<string> {
  const made = await preparePayoutBatch(officer, { sender });
  if (!made.ok) throw new Error(made.code);
  return made.value.batchId;
}

export async function approveBy(officer: SecondOfficer, batchId: string) {
  return approvePayoutBatch(officer, { batchId, code: officer.code(), sessionId: officer.sessionId });
}

/** Past its hold, asked for, prepared by one and approved by the other: out of the shop's balance. */
export async function committed(
  owner: OwnerActor,
  officers: { readonly andi: AdminActor; readonly sari: SecondOfficer },
  sender: SenderName = "bank_file",
): Promise<string> {
  advanceClock(2 * day);
  const asked = await requestPayout(owner);
  if (!asked.ok) throw new Error(asked.code);
  const approved = await approveBy(officers.sari, await batchOf(officers.andi, sender));
  if (!approved.ok) throw new Error(approved.code);
  const payout = await db.payout.findFirstOrThrow({
    where: { shopId: owner.shopId, status: "approved" },
    select: { id: true },
  });
  return payout.id;
}

export function payoutRow(id: string) {
  return db.payout.findUniqueOrThrow({ where: { id } });
}

/** Debit-positive balance of an account. */
export async function balanceOf(kind: "payouts_in_flight" | "bank", key = ""): Promise<bigint> {
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { account: { kind, key } },
    _sum: { amount: true },
  });
  return _sum.amount ?? 0n;
}
