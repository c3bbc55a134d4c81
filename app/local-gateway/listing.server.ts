import type { Book } from "./book.server";
import { type Asked, json, jsonError, type Reply } from "./http.server";
import type { Payment } from "./payment";
import { sign } from "./signature.server";

/** What moved at this gateway: money that came, went back to a buyer, or was taken or held by her bank, and came
 * back of that. Whole rupiah. */
export type Movement = {
  id: string;
  reference: string;
  kind: "payment" | "refund" | "reversal";
  at: string;
  /** Below zero where it went. */
  gross: number;
  fee: number;
};

const perPage = 500;

/**
 * `GET /v1/movements?from=…&to=…&after=…`: times as ISO 8601, `after` the number of movements seen so far. The answer
 * is its own proof: `payload` is JSON, `signature` as on a webhook, over exactly that text.
 */
export function answerMovements(book: Book, secret: string, asked: Asked): Reply {
  if (asked.method !== "GET") return jsonError(405, "method_not_allowed", "GET");
  const [from, to] = [readTime(asked.query.get("from")), readTime(asked.query.get("to"))];
  const after = Number(asked.query.get("after") ?? 0);
  if (from === null || to === null || !Number.isSafeInteger(after) || after < 0)
    return jsonError(422, "invalid_request", "from and to as ISO 8601, after as a whole number");
  const all = movementsOf(book, from, to);
  const movements = all.slice(after, after + perPage);
  const next = after + movements.length < all.length ? after + movements.length : null;
  const payload = JSON.stringify({ from: from.toISOString(), to: to.toISOString(), movements, next });
  return json(200, { payload, signature: sign(payload, secret, book.now()) });
}

/** The settlement report of all that moved so far, as a person downloads it. */
export function settlementSheet(book: Book): Reply {
  const rows = movementsOf(book, new Date(0), new Date(book.now().getTime() + 1000)).map((one) =>
    [one.id, one.reference, words[one.kind], "IDR", one.gross, one.fee, one.gross - one.fee].join(";"),
  );
  return {
    status: 200,
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="penyelesaian.csv"',
    },
    body: [`id_transaksi;referensi;jenis;mata_uang;bruto;biaya;neto`, ...rows, ""].join("\r\n"),
  };
}

const words = { payment: "pembayaran", refund: "pengembalian", reversal: "penarikan" } as const;

/** Oldest first, so that what comes later doesn't shift what was seen. */
function movementsOf(book: Book, from: Date, to: Date): Movement[] {
  return book
    .paymentsNewestFirst()
    .flatMap(movementsOfPayment)
    .filter(({ at }) => new Date(at) >= from && new Date(at) < to)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

function movementsOfPayment(payment: Payment): Movement[] {
  const { id, reference, captured, fee, refunds, status } = payment;
  if (captured === 0) return [];
  const cameAt = payment.history.findLast(({ what }) => what.startsWith("paid"))?.at ?? payment.changedAt;
  const came: Movement = { id, reference, kind: "payment", at: cameAt, gross: captured, fee: fee ?? 0 };
  const back = refunds
    .filter((refund) => refund.status === "succeeded")
    .map((refund): Movement => {
      return { id: refund.id, reference, kind: "refund", at: refund.at, gross: -refund.amount, fee: 0 };
    });
  const held = disputeMovements(payment);
  if (status !== "reversed") return [came, ...back, ...held];
  const left = captured - payment.refunded;
  const taken: Movement = { id, reference, kind: "reversal", at: payment.changedAt, gross: -left, fee: 0 };
  return [came, ...back, ...held, taken];
}

/** What a dispute took, and what it gave back where it was won. */
function disputeMovements({ reference, dispute }: Payment): Movement[] {
  if (!dispute) return [];
  const { id, amount, openedAt, endedAt, status } = dispute;
  const moved = { reference, kind: "reversal", fee: 0 } as const;
  const taken: Movement = { ...moved, id, at: openedAt, gross: -amount };
  return status === "won" && endedAt
    ? [taken, { ...moved, id: `${id}-kembali`, at: endedAt, gross: amount }]
    : [taken];
}

function readTime(text: string | null): Date | null {
  const time = new Date(text ?? "");
  return Number.isNaN(time.getTime()) ? null : time;
}
