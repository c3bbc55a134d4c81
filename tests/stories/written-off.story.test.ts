import { beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { refundPart } from "~/domain/orders/refund-part.server";
import { breakPage } from "~/domain/payments/break-queries.server";
import { findMissing } from "~/domain/payments/find-missing.server";
import type { BreakChoice } from "~/domain/payments/settlement";
import { treatBreak } from "~/domain/payments/treat-break.server";
import { advanceClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { type MoneyMarket, openMoneyMarket, order, partOf, pay, settle } from "./money-cast";
import { balanceOf, breaks, report, settleWith, treasurer } from "./settlement-cast";

useDatabase();
useProvenBooks();
const threeDays = 3 * 86_400_000;
let market: MoneyMarket;
let ani: AdminActor;

beforeEach(async () => {
  market = await openMoneyMarket();
  ani = await treasurer();
});

const theBreak = () => db.reconciliationBreak.findFirstOrThrow();

async function treat(choice: BreakChoice): Promise<void> {
  const { id: breakId, version } = await theBreak();
  const input = { breakId, version, choice, reason: "Sudah ditanyakan", reference: null };
  expect(await treatBreak(ani, input)).toMatchObject({ ok: true });
}

/** What stands at the gateway, apart under a break's name, and at the city's cost. */
const books = async () => [
  await balanceOf("gateway_clearing"),
  await balanceOf("breaks"),
  await balanceOf("losses"),
];

async function paidOrder(amplang: number) {
  const bought = await order(market, amplang);
  await pay(market, bought);
  return bought;
}

const ways: readonly (readonly BreakChoice[])[] = [["write_off"], ["book", "write_off"]];

describe.each(ways)("a break that is written off (%s)", (...choices) => {
  test("of a refund that no report tells of: what it will do stands there before, the city keeps the money; told of after all, it is undone", async () => {
    const bought = await paidOrder(2);
    const { id: partId } = await partOf(bought.orderId, market.rina.shopId);
    const wish = { kind: "amount", amount: rupiah(28_000) } as const;
    await refundPart(ani, { partId, wish, reason: "Kurang", restock: false, key: "one" });
    await settle();
    advanceClock(threeDays);
    await settleWith(ani, report([[bought.reference, 64_000, 448]]));
    expect(await findMissing()).toBe(1);
    const page = await breakPage((await theBreak()).id);
    expect(page?.choices.map(({ choice, lines }) => [choice, lines.length])).toEqual([
      ["wait", 0],
      ["book", 2],
      ["write_off", 2],
    ]);
    for (const choice of choices) await treat(choice);
    expect([await breaks(), await books()]).toEqual([[], [0n, 0n, -28_000n]]);
    await settleWith(ani, report([[bought.reference, -28_000, 0, "pengembalian", "kembali"]]));
    expect([await books(), (await theBreak()).treatment]).toEqual([[0n, 0n, 0n], "arrived"]);
  });

  test("of a payment that no report tells of: the city bears it; told of after all, it is undone", async () => {
    const late = await paidOrder(1);
    advanceClock(threeDays);
    const soon = await paidOrder(1);
    await settleWith(ani, report([[soon.reference, 36_000, 252]]));
    expect(await findMissing()).toBe(1);
    for (const choice of choices) await treat(choice);
    expect([await breaks(), await books()]).toEqual([[], [0n, 0n, 35_748n]]);
    await settleWith(ani, report([[late.reference, 36_000, 252, "pembayaran", "late"]]));
    expect([await books(), (await theBreak()).treatment]).toEqual([[0n, 0n, 0n], "arrived"]);
  });
});
