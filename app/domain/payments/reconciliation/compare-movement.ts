import { type Rupiah, rupiah } from "~/platform/money";
import type { BreakKind, Movement } from "../settlement";

/** What the books know of a payment when its movements come. */
export type BookedPayment = {
  readonly attemptId: string;
  /** What came in all, by the gateway's word when it came; 0 where nothing did. */
  readonly received: Rupiah;
  /** The gateway's fee as it stands in the books; null: not learnt. */
  readonly fee: Rupiah | null;
  /** What the bank took back or holds while it is disputed, below zero, what it gave back of that, and refunds that failed
   * after they were sent, to and fro. */
  readonly others: readonly { readonly amount: Rupiah; readonly isSettled: boolean }[];
  /** What the gateway kept for a dispute, as it stands in the books, and what movements before told of it. */
  readonly otherFee: Rupiah;
  readonly settledOtherFee: Rupiah;
  /** What movements before brought of it, or breaks hold of it: gross, and the fee. */
  readonly settled: Rupiah;
  readonly settledFee: Rupiah;
  readonly refunds: readonly {
    readonly refundId: string;
    readonly amount: Rupiah;
    readonly isSettled: boolean;
  }[];
};

export type Finding = {
  readonly kind: BreakKind;
  readonly expected: Rupiah | null;
  readonly said: Rupiah | null;
  /** Debit positive: less came than the books expected. */
  readonly difference: Rupiah;
  /** What of it goes to the account `breaks`. */
  readonly booked: Rupiah;
};

export type Compared = {
  readonly movement: Movement;
  readonly attemptId: string | null;
  readonly refundId: string | null;
  readonly isRepeat: boolean;
  /** The gateway's fee as it is to be booked now: all of it, or what is more (or less) than was booked. */
  readonly fee: Rupiah;
  /** That fee was not known before: it is the payment's. */
  readonly isFeeLearnt: boolean;
  readonly findings: readonly Finding[];
};

const zero = rupiah(0);

/**
 * Compares movements with the books, one after the other: what one settles, the next finds settled. What a movement
 * does to the gateway's clearing is its net; where the books expected another sum, the difference has a name.
 * @param bookOf null where no payment of ours bears the reference
 * @param payouts shops' payouts that this gateway sent, by the reference it was given
 */
export function compareMovements(
  movements: readonly Movement[],
  bookOf: (reference: string) => BookedPayment | null,
  payouts: ReadonlyMap<string, Rupiah>,
): Compared[] {
  const state = new Map<string, BookedPayment>();
  return movements.map((movement) => {
    const book =
      state.get(movement.reference) ?? (movement.reference === "" ? null : bookOf(movement.reference));
    const [compared, next] = compareOne(movement, book, payouts);
    if (next) state.set(movement.reference, next);
    return compared;
  });
}

type Step = readonly [Compared, BookedPayment | null];

function compareOne(
  movement: Movement,
  book: BookedPayment | null,
  payouts: ReadonlyMap<string, Rupiah>,
): Step {
  if (movement.currency !== "IDR") return [otherCurrency(movement, book), book];
  if (movement.kind === "payout") return [plain(movement, null, { fee: movement.fee }), book];
  if (movement.kind === "payment") return comparePayment(movement, book);
  if (movement.kind === "refund") return compareRefund(movement, book);
  return compareOther(movement, book, payouts);
}

function comparePayment(movement: Movement, book: BookedPayment | null): Step {
  const { gross, fee, net } = movement;
  if (!book || book.received === 0n) return [unknown(movement, book, "missing_here"), book];
  // more may have come since the last movement: the rest is what this one is about
  const rest = rupiah(book.received - book.settled);
  if (rest === 0n) return [unknown(movement, book, "duplicate"), book];
  const isFeeLearnt = book.fee === null;
  const known = book.fee === null ? fee : rupiah(book.fee - book.settledFee);
  const findings: Finding[] = [];
  if (gross !== rest) {
    const difference = rupiah(rest - gross);
    findings.push({
      ...{ kind: "amount", expected: rupiah(rest - fee), said: net },
      ...{ difference, booked: difference },
    });
  }
  // the gateway kept it: a fee it is, and somebody has to ask why it isn't what was said
  if (known !== fee)
    findings.push({ kind: "fee", expected: known, said: fee, difference: rupiah(fee - known), booked: zero });
  const compared = plain(movement, book, { fee: rupiah(isFeeLearnt ? fee : fee - known), findings });
  return [
    { ...compared, isFeeLearnt: isFeeLearnt && fee !== 0n },
    { ...book, ...settledWith(book, fee) },
  ];
}

function settledWith({ received, settledFee }: BookedPayment, fee: Rupiah) {
  const all = rupiah(settledFee + fee);
  return { settled: received, settledFee: all, fee: all };
}

function compareRefund(movement: Movement, book: BookedPayment | null): Step {
  const { gross, fee, net } = movement;
  const open = book?.refunds.filter(({ isSettled }) => !isSettled) ?? [];
  const equal = open.find(({ amount }) => amount === rupiah(-gross));
  const other = equal ? null : otherOf(movement, book);
  if (other) return other;
  const refund = equal ?? open[0];
  if (!book || !refund) {
    const isRepeat = book?.refunds.some(({ amount }) => amount === rupiah(-gross)) ?? false;
    return [unknown(movement, book, isRepeat ? "duplicate" : "missing_here"), book];
  }
  const difference = rupiah(-refund.amount - gross);
  const findings: Finding[] =
    difference === 0n
      ? []
      : [
          {
            kind: "amount",
            expected: rupiah(-refund.amount - fee),
            said: net,
            difference,
            booked: difference,
          },
        ];
  const { refundId } = refund;
  const refunds = book.refunds.map((one) => (one.refundId === refundId ? { ...one, isSettled: true } : one));
  return [
    { ...plain(movement, book, { fee, findings }), refundId },
    { ...book, refunds },
  ];
}

/** A bank that takes its money back, a shop's payout by this gateway; anything else nobody knows of here. */
function compareOther(
  movement: Movement,
  book: BookedPayment | null,
  payouts: ReadonlyMap<string, Rupiah>,
): Step {
  const { gross, fee } = movement;
  const other = otherOf(movement, book);
  if (other) return other;
  if (payouts.get(movement.reference) === rupiah(-gross)) return [plain(movement, null, { fee }), book];
  return [unknown(movement, book, "missing_here"), book];
}

/** Null where the books know of no such movement, or had it before. */
function otherOf({ gross, fee, ...movement }: Movement, book: BookedPayment | null): Step | null {
  const other = book?.others.find(({ amount, isSettled }) => !isSettled && amount === gross);
  if (!book || !other) return null;
  const others = book.others.map((one) => (one === other ? { ...one, isSettled: true } : one));
  const told = rupiah(book.settledOtherFee + fee);
  const more = rupiah(told - book.otherFee);
  return [
    plain({ ...movement, gross, fee }, book, { fee: more }),
    { ...book, others, otherFee: told, settledOtherFee: told },
  ];
}

/** Money that the books don't expect: what came of it is a fact, all of it stands in `breaks`. */
function unknown(
  movement: Movement,
  book: BookedPayment | null,
  kind: "missing_here" | "duplicate",
): Compared {
  const difference = rupiah(-movement.net);
  const finding = { kind, expected: zero, said: movement.net, difference, booked: difference };
  return { ...plain(movement, book, { findings: [finding] }), isRepeat: true };
}

/** Another currency is no rupiah: it stays out of the books, and what they expected stays where it is. */
function otherCurrency(movement: Movement, book: BookedPayment | null): Compared {
  const expected = book ? rupiah(book.received - (book.fee ?? 0n)) : zero;
  const finding: Finding = { kind: "currency", expected, said: null, difference: expected, booked: zero };
  return { ...plain(movement, book, { findings: [finding] }), isRepeat: true };
}

function plain(
  movement: Movement,
  book: BookedPayment | null,
  more: { readonly fee?: Rupiah; readonly findings?: readonly Finding[] } = {},
): Compared {
  return {
    ...{ movement, attemptId: book?.attemptId ?? null, refundId: null, isRepeat: false },
    ...{ fee: more.fee ?? zero, isFeeLearnt: false, findings: more.findings ?? [] },
  };
}
