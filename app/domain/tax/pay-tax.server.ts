import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { dayOf, monthOf } from "~/domain/city/calendar";
import { postJournal } from "~/domain/ledger/post-journal.server";
import { credit, debit } from "~/domain/ledger/posting";
import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

export type TaxPaid = {
  /** "2026-11": the month that it is paid for. */
  readonly month: string;
  readonly amount: Rupiah;
  /** The state's proof: 16 letters and digits, upper case. */
  readonly ntpn: string;
  /** "2026-12-10" */
  readonly paidOn: string;
};

/** What was withheld went to the state out of the bank account; its proof number books it once. */
export async function payTax(
  actor: AdminActor,
  input: TaxPaid,
): Promise<
  Result<
    { readonly left: Rupiah },
    Refusal<"ntpn_used" | "month_ahead" | "day_ahead"> | Refusal<"above_withheld", { readonly left: Rupiah }>
  >
> {
  if (input.month > monthOf(now())) return refuse("month_ahead");
  if (input.paidOn > dayOf(now())) return refuse("day_ahead");
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('tax.payment', 0))`;
    if (await tx.taxPayment.findUnique({ where: { ntpn: input.ntpn } })) return refuse("ntpn_used");
    const owed = await taxOwed(tx);
    if (input.amount > owed) return refuse("above_withheld", { left: owed });
    const { id } = await tx.taxPayment.create({
      data: {
        ...{ month: input.month, amount: input.amount, ntpn: input.ntpn, at: now() },
        ...{ paidOn: new Date(`${input.paidOn}T00:00:00Z`), paidById: actor.accountId },
      },
      select: { id: true },
    });
    await postJournal(tx, {
      ...{ kind: "tax_paid", sourceId: id, memo: `NTPN ${input.ntpn}` },
      lines: [debit({ kind: "tax_withheld" }, input.amount), credit({ kind: "bank" }, input.amount)],
    });
    await recordAct(tx, actor, {
      action: "tax.paid",
      subjectType: "tax_payment",
      subjectId: id,
      note: `NTPN ${input.ntpn}`,
      details: { month: input.month, amount: String(input.amount) },
    });
    return ok({ left: rupiah(owed - input.amount) });
  });
}

/** Withheld and not paid yet, as the books have it. */
export async function taxOwed(tx: Tx | typeof db = db): Promise<Rupiah> {
  const { _sum } = await tx.ledgerEntry.aggregate({
    where: { account: { kind: "tax_withheld" } },
    _sum: { amount: true },
  });
  return rupiah(-(_sum.amount ?? 0n));
}
