import { beforeEach, describe, expect, test } from "vitest";
import { casePage } from "~/domain/orders/case-page.server";
import { settleCase } from "~/domain/orders/settle-case.server";
import { caseRows } from "~/domain/payments/queries.server";
import { jobs } from "~/domain/reactions.server";
import { advanceClock, freezeClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { type MoneyMarket, type Ordered, openMoneyMarket, order, pay, settle, tell } from "./money-cast";

useDatabase();
useProvenBooks();
const hourMs = 3_600_000;
let market: MoneyMarket;

beforeEach(async () => {
  freezeClock(new Date("2026-11-24T02:00:00Z"));
  market = await openMoneyMarket();
});

async function disputed(ref: string, dueBy: string, hasEvidence = false): Promise<Ordered> {
  const bought = await order(market, 1);
  await pay(market, bought);
  await says(bought, ref, dueBy, hasEvidence);
  return bought;
}

async function says(bought: Ordered, ref: string, dueBy: string, hasEvidence: boolean): Promise<void> {
  const sum = rupiah(36_000);
  const about = { ref, reason: null, amount: sum, held: sum, fee: null };
  market.bank.pay(bought.reference, {
    status: "disputed",
    dispute: { ...about, dueBy: new Date(dueBy), hasEvidence },
  });
  await tell(bought.reference, `${ref}:${hasEvidence}`);
  await settle();
}

/** The clock comes by, twice in a minute and again an hour later. */
async function letHoursPass(hours: number): Promise<void> {
  for (let passed = 0; passed < hours; passed += 6) {
    advanceClock(6 * hourMs);
    await Promise.all([jobs.everyMinute(), jobs.everyMinute()]);
  }
}

const reminders = async () =>
  (
    await db.letter.findMany({
      where: { kind: "dispute.ends" },
      orderBy: [{ createdAt: "asc" }, { toName: "asc" }],
    })
  ).map((letter) => `${letter.createdAt.toISOString().slice(5, 13)} ${letter.toName}: ${letter.subject}`);

describe("a dispute's last day", () => {
  test("is remembered to each officer three days and one day before, once; who is no officer hears nothing", async () => {
    const andi = await appointOfficer();
    await disputed("dp_1", "2026-12-01T00:00:00Z");
    await letHoursPass(8 * 24);
    const officer = (await db.account.findUniqueOrThrow({ where: { id: andi.accountId } })).name;
    expect(await reminders()).toEqual([
      `11-28T02 ${officer}: Sengketa harus dijawab dalam 3 hari`,
      `11-30T02 ${officer}: Sengketa harus dijawab dalam 1 hari`,
    ]);
    const [letter] = await db.letter.findMany({ where: { kind: "dispute.ends" } });
    expect(letter?.body).toContain("Rp\u00a036.000");
    expect(letter?.link).toContain("/admin/kasus/");
  });

  test("needs nobody any more once an officer noted her evidence, or the gateway has some", async () => {
    const andi = await appointOfficer();
    await disputed("dp_1", "2026-12-01T00:00:00Z");
    const { id } = await db.paymentCase.findFirstOrThrow({ where: { kind: "disputed" } });
    const print = (await casePage(id))?.options.find(({ choice }) => choice === "contest")?.print ?? "";
    const noted = await settleCase(andi, { caseId: id, choice: "contest", print, note: "Resi JNE" });
    expect(noted).toMatchObject({ ok: true });
    const second = await disputed("dp_2", "2026-12-01T00:00:00Z");
    await says(second, "dp_2", "2026-12-01T00:00:00Z", true);
    await letHoursPass(8 * 24);
    expect(await reminders()).toEqual([]);
  });

  test("puts the nearest on top of the desk, marked from three days before; what has none comes after", async () => {
    const short = await order(market, 1);
    market.bank.pay(short.reference, { amount: rupiah(35_000), fee: null });
    await tell(short.reference);
    await settle();
    const late = await disputed("dp_late", "2026-12-09T00:00:00Z");
    const soon = await disputed("dp_soon", "2026-11-26T00:00:00Z");
    const rows = await caseRows({ openOnly: true });
    expect(rows.map((row) => [row.nomor, row.answerBy?.getUTCDate() ?? null, row.isUrgent])).toEqual([
      [soon.nomor, 26, true],
      [late.nomor, 9, false],
      [short.nomor, null, false],
    ]);
  });
});
