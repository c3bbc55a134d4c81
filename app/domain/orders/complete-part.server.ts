import { type Actor, systemActor } from "~/domain/accounts/actor";
import { citySettings } from "~/domain/city/settings.server";
import { partMoney, partMoneySelect } from "~/domain/ledger/part-money";
import { postJournal } from "~/domain/ledger/post-journal.server";
import { cashKeptLines, cashSaleLines, releaseLines } from "~/domain/ledger/posting";
import { isPaidToShop } from "~/domain/payments/gateway";
import { taxOfSale } from "~/domain/tax/sale-tax.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction, isDatabaseAway, type Tx } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { cancelPart, cancelSelect } from "./cancel-part.server";
import { lockPart } from "./give-back.server";
import { lockOrderOf, movePart } from "./step.server";

/**
 * Completed: the buyer's money held becomes the shop's payable, or the cash it took is booked. Once, by the journal's
 * source. What that money is, is read under the part's lock: a refund in the same moment is before or after it.
 */
export async function completePart(tx: Tx, actor: Actor, partId: string): Promise<boolean> {
  await lockOrderOf(tx, partId);
  await lockPart(tx, { id: partId });
  const part = await tx.orderPart.findUniqueOrThrow({
    where: { id: partId },
    select: {
      ...partMoneySelect,
      id: true,
      orderId: true,
      deliveredAt: true,
      order: { select: { paymentMethod: true, nomor: true } },
    },
  });
  const at = now();
  const isWithShop = isPaidToShop(part.order.paymentMethod);
  const taxBps = await taxOfSale(tx, { ...part, isStraight: isWithShop });
  const moved = await movePart(tx, actor, part, "completed", {
    ...{ completedAt: at, taxBps },
    ...(part.deliveredAt ? {} : { deliveredAt: at }),
  });
  if (!moved) return false;
  const money = partMoney({ ...part, taxBps });
  const journal = { sourceId: part.id, orderId: part.orderId, memo: part.order.nomor };
  if (isWithShop) {
    await postJournal(tx, { ...journal, kind: "sale", lines: cashSaleLines(money) });
    await postJournal(tx, { ...journal, kind: "release", lines: cashKeptLines(money) });
  } else {
    await postJournal(tx, { ...journal, kind: "release", lines: releaseLines(money) });
  }
  return true;
}

const dayMs = 86_400_000;
/** Orders that are stopped wait for an officer, and hold up nobody else's. */
const goesOn = { order: { stoppedAt: null } };

export type Sweep = { readonly notAccepted: number; readonly delivered: number; readonly completed: number };

/** Every few minutes: what people left undone is done by rule, each in a transaction of its own. */
export async function sweepParts(): Promise<Sweep> {
  const settings = await citySettings();
  const at = now().getTime();
  const [unaccepted, onTheWay, arrived] = await Promise.all([
    db.orderPart.findMany({
      where: { ...goesOn, status: "to_accept", acceptBy: { lte: new Date(at) } },
      take: 200,
      select: cancelSelect,
    }),
    db.orderPart.findMany({
      where: { status: "shipped", shippedAt: { lte: new Date(at - settings.deliveredAfterDays * dayMs) } },
      take: 200,
      select: { id: true, orderId: true, shopId: true },
    }),
    db.orderPart.findMany({
      where: {
        ...goesOn,
        ...{ status: "delivered", heldAt: null },
        deliveredAt: { lte: new Date(at - settings.completeAfterDays * dayMs) },
      },
      take: 200,
      select: { id: true },
    }),
  ]);
  const sweep = { notAccepted: 0, delivered: 0, completed: 0 };
  for (const part of unaccepted)
    if (await sweepOne(part.id, (tx) => cancelPart(tx, systemActor, part, "not_accepted")))
      sweep.notAccepted += 1;
  for (const part of onTheWay)
    if (await sweepOne(part.id, (tx) => movePart(tx, systemActor, part, "delivered", { deliveredAt: now() })))
      sweep.delivered += 1;
  for (const part of arrived)
    if (await sweepOne(part.id, (tx) => completePart(tx, systemActor, part.id))) sweep.completed += 1;
  return sweep;
}

/** One that can't be moved is logged and tried again the next time: it holds up no other. */
async function sweepOne(partId: string, work: (tx: Tx) => Promise<boolean>): Promise<boolean> {
  try {
    return await inTransaction(work);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    log.error({ partId, err: error }, "a part that was due could not be moved");
    return false;
  }
}
