import type { Book } from "./book.server";
import { readCreateRequest, readRefundRequest } from "./create-request";
import { loseDispute } from "./dispute";
import { type Asked, HttpError, json, jsonError, type Reply, rawJson } from "./http.server";
import { answerMovements } from "./listing.server";
import { cancel, isFinal, type No, type Payment } from "./payment";
import { viewOf } from "./record";
import { isSameSecret, sha256 } from "./signature.server";
import { changePayment, createPayment, expireDue, refundPayment, setTrouble } from "./verbs.server";

const mostBytes = 64 * 1024;
const mostHandedOver = 8 * 1024 * 1024;

const refusals: Readonly<Record<string, number>> = {
  invalid_request: 422,
  items_mismatch: 422,
  amount_out_of_range: 422,
  reference_taken: 409,
  not_found: 404,
  refund_key_conflict: 409,
  refund_unsupported: 422,
  not_refundable: 409,
  exceeds_remaining: 422,
};

/** `/v1/…`: JSON for the shop, Bearer key on every call. */
export async function answerApi(
  book: Book,
  { apiKey, webhookSecret }: { readonly apiKey: string; readonly webhookSecret: string },
  asked: Asked,
): Promise<Reply> {
  const given = /^Bearer (\S+)$/.exec(asked.header("authorization") ?? "")?.[1];
  if (given === undefined || !isSameSecret(given, apiKey)) return jsonError(401, "unauthorized", "wrong key");
  const [, noun, id, verb, ...rest] = asked.path;
  if (noun === "handover" && id === undefined && asked.method === "POST") return takeOver(book, asked);
  if (noun === "movements" && id === undefined) return answerMovements(book, webhookSecret, asked);
  if (noun !== "payments" || rest.length > 0) return jsonError(404, "not_found", "no such address");
  expireDue(book); // the clock may have passed a deadline since the last sweep
  if (id === undefined) {
    if (asked.method === "POST") return create(book, asked);
    if (asked.method === "GET") return byReference(book, asked.query.get("reference"));
    return jsonError(405, "method_not_allowed", "POST or GET");
  }
  if (verb === undefined) return asked.method === "GET" ? show(book, id) : wrongMethod();
  if (verb === "cancel") return asked.method === "POST" ? callOff(book, id) : wrongMethod();
  if (verb === "concede") return asked.method === "POST" ? concede(book, id) : wrongMethod();
  if (verb === "refunds") return asked.method === "POST" ? giveBack(book, id, asked) : wrongMethod();
  return jsonError(404, "not_found", "no such address");
}

/** Payments of another book of this gateway, as they stand there: nobody is told of them. Twice is fine. */
async function takeOver(book: Book, asked: Asked): Promise<Reply> {
  const payments = parseJson(await asked.body(mostHandedOver));
  if (!Array.isArray(payments)) return jsonError(422, "invalid_request", "a list of payments");
  // Who has the key is the shop itself, and sends what this program wrote.
  book.commit(payments.map((value: Payment) => ({ kind: "payment", value })));
  return json(200, { taken: payments.length });
}

const dropped: Reply = { status: 0, headers: {}, body: "", isDropped: true };

async function create(book: Book, asked: Asked): Promise<Reply> {
  const key = asked.header("idempotency-key");
  if (key === null || key.length < 1 || key.length > 255) {
    return jsonError(400, "idempotency_key_missing", "Idempotency-Key: 1 to 255 characters");
  }
  const raw = await asked.body(mostBytes);
  const hash = sha256(raw);
  const earlier = book.answerTo(key);
  if (earlier !== null) {
    if (earlier.bodyHash === hash) return rawJson(earlier.status, earlier.body);
    return jsonError(409, "idempotency_conflict", "this Idempotency-Key was used with another body");
  }
  const request = readCreateRequest(parseJson(raw), book.now().toISOString());
  if ("no" in request) return refuse(request);
  const { mode } = book.trouble();
  if (mode !== "none") setTrouble(book, "none");
  if (mode === "lose_request") return dropped;
  const made = createPayment(book, request, key, hash);
  if (mode === "lose_answer") return dropped;
  return "no" in made ? refuse(made) : rawJson(made.status, made.body);
}

function byReference(book: Book, reference: string | null): Reply {
  if (reference === null) return jsonError(400, "reference_missing", "?reference=…");
  const found = book.paymentByReference(reference);
  return json(200, { payments: found === null ? [] : [viewOf(found, book.publicUrl)] });
}

function show(book: Book, id: string): Reply {
  const found = book.payment(id);
  return found === null ? notFound() : json(200, viewOf(found, book.publicUrl));
}

function callOff(book: Book, id: string): Reply {
  const found = book.payment(id);
  if (found === null) return notFound();
  const ended = found.status === "canceled" ? found : changePayment(book, id, cancel, "payment.canceled");
  if (ended !== null) return json(200, viewOf(ended, book.publicUrl));
  return jsonError(
    409,
    isFinal(found.status) ? "already_final" : "already_paid",
    `the payment is ${found.status}`,
  );
}

/** The shop doesn't fight its dispute; one that is over stays as it ended. */
function concede(book: Book, id: string): Reply {
  const found = book.payment(id);
  if (found === null) return notFound();
  const ended = changePayment(book, id, loseDispute, "payment.charged_back") ?? found;
  return json(200, viewOf(ended, book.publicUrl));
}

async function giveBack(book: Book, id: string, asked: Asked): Promise<Reply> {
  const request = readRefundRequest(parseJson(await asked.body(mostBytes)));
  if ("no" in request) return refuse(request);
  const done = refundPayment(book, id, request);
  if ("no" in done) return refuse(done);
  const { id: refundId, key, amount, status, at } = done.refund;
  return json(200, { id: refundId, payment: id, refund_key: key, amount, status, at });
}

function parseJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString("utf8"));
  } catch {
    throw new HttpError(400, "bad_json", "the body is no JSON");
  }
}

function refuse({ no, message }: No): Reply {
  return jsonError(refusals[no] ?? 422, no, message);
}

function notFound(): Reply {
  return jsonError(404, "not_found", "no such payment");
}

function wrongMethod(): Reply {
  return jsonError(405, "method_not_allowed", "wrong method for this address");
}
