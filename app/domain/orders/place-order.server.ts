import { type Actor, accountIdOf } from "~/domain/accounts/actor";
import { keepOpen } from "~/domain/accounts/keep-open.server";
import type { CartOwner } from "~/domain/cart/owner";
import { takeFromCart } from "~/domain/cart/put-in-cart.server";
import { holdStock } from "~/domain/catalog/hold-stock.server";
import { sellHold } from "~/domain/catalog/settle-hold.server";
import { citySettings } from "~/domain/city/settings.server";
import { openAttempt } from "~/domain/payments/open-attempt.server";
import { startAttempt } from "~/domain/payments/start-attempt.server";
import { holdVoucher, keepVoucher } from "~/domain/vouchers/hold-voucher.server";
import { basketOf } from "~/domain/vouchers/noted-voucher.server";
import type { VoucherPerson } from "~/domain/vouchers/person";
import { putInVoucher } from "~/domain/vouchers/put-in-voucher.server";
import { db, inTransaction, isUniqueViolation, type Tx } from "~/platform/db.server";
import { failPoint } from "~/platform/fail-point.server";
import { minus, plus } from "~/platform/money";
import { emit } from "~/platform/outbox.server";
import { sha256Hex } from "~/platform/random.server";
import { ok, type Result, refuse } from "~/platform/result";
import { createOrder } from "./create-order.server";
import { type CheckoutDraft, draftCheckout } from "./draft-checkout.server";
import { orderKey, payerReturnUrl } from "./order-link.server";
import type { PlacedOrder, PlaceOrderInput, PlaceOrderRefusal } from "./place-order";
import { whatChanged } from "./seen-checkout";
import { maxOrderTotal } from "./totals";

/**
 * Turns a cart into one order: prices, delivery and stock are settled in one transaction with the attempt to pay;
 * the gateway is called after the commit, and a job does it should we die in between.
 */
export async function placeOrder(
  actor: Actor,
  owner: CartOwner,
  input: PlaceOrderInput,
): Promise<Result<PlacedOrder, PlaceOrderRefusal>> {
  const print = sha256Hex(JSON.stringify({ ...input, expectedTotal: String(input.expectedTotal) }));
  const before = await earlierOrder(input.checkoutKey, print);
  if (before) return before;
  if (input.typedVoucher) return putInFirst(actor, owner, input, input.typedVoucher);
  try {
    const placed = await inTransaction(async (tx) => {
      const accountId = accountIdOf(actor);
      if (accountId && !(await keepOpen(tx, accountId))) return refuse("account_closed");
      return write(tx, actor, owner, input, print);
    });
    // A twin that committed meanwhile emptied the cart: its order is the answer, not the empty cart.
    if (!placed.ok) return (await earlierOrder(input.checkoutKey, print)) ?? placed;
    failPoint("after_order_commit");
    if (placed.value.attemptId) await startAttempt(placed.value.attemptId);
    return ok(placed.value.order);
  } catch (error) {
    if (error instanceof Undone) return error.refusal;
    if (!isUniqueViolation(error, "Order_checkoutKey_key")) throw error;
    const twin = await earlierOrder(input.checkoutKey, print);
    if (twin) return twin;
    throw error;
  }
}

/** She typed a code and pressed Pay: nobody is charged without it, nor with a sum that she hasn't seen. */
async function putInFirst(
  actor: Actor,
  owner: CartOwner,
  input: PlaceOrderInput,
  typed: string,
): Promise<Result<never, PlaceOrderRefusal>> {
  const person = { accountId: accountIdOf(actor), phone: input.phone, email: input.email };
  const put = await putInVoucher(owner, { typed, person });
  if (!put.ok) return refuse("voucher_typed", { why: put });
  const drafted = await draftCheckout(owner, { ...input, person });
  if (!drafted.ok) return drafted;
  return refuse("voucher_put_in", { voucher: put.value.code, total: drafted.value.totals.total });
}

/** Carries a refusal out of the transaction, so that what was written is undone. */
class Undone extends Error {
  constructor(readonly refusal: PlaceOrderRefusal) {
    super(refusal.code);
  }
}

/** A double click, a second tab or the back button: the same answer. The key with other words: asked again. */
async function earlierOrder(
  checkoutKey: string,
  print: string,
): Promise<Result<PlacedOrder, PlaceOrderRefusal> | null> {
  const order = await db.order.findUnique({
    where: { checkoutKey },
    select: { id: true, nomor: true, checkoutPrint: true },
  });
  if (!order) return null;
  if (order.checkoutPrint !== print) return refuse("checkout_changed", { nomor: order.nomor });
  return ok({ orderId: order.id, nomor: order.nomor, key: orderKey(order.nomor) });
}

type Written = { readonly order: PlacedOrder; readonly attemptId: string | null };

async function write(
  tx: Tx,
  actor: Actor,
  owner: CartOwner,
  input: PlaceOrderInput,
  print: string,
): Promise<Result<Written, PlaceOrderRefusal>> {
  const person = { accountId: accountIdOf(actor), phone: input.phone, email: input.email };
  const drafted = await draftCheckout(owner, { ...input, person }, tx);
  if (!drafted.ok) return drafted;
  const draft = drafted.value;
  const { total } = draft.totals;
  const changed = input.seenPrint === null ? null : whatChanged(input.seenPrint, draft.print);
  if (changed) return refuse(`${changed}_changed`, { total });
  if (total !== input.expectedTotal) return whyOtherTotal(draft);
  if (total > maxOrderTotal) return refuse("total_too_large");
  const isCash = input.method === "cash";
  if (isCash && draft.destination.kind === "outside") return refuse("cash_not_here");
  const settings = await citySettings(tx);
  const order = await createOrder(tx, actor, input, draft, settings, print);
  const lines = draft.shops.flatMap((shop) =>
    shop.lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
  );
  const held = await holdStock(tx, order.id, lines);
  if (!held.ok) throw new Undone(held);
  await takeVoucher(tx, order.id, draft, person);
  const attempt = await openAttempt(tx, {
    orderId: order.id,
    nomor: order.nomor,
    method: input.method,
    amount: total,
    payBefore: order.payBefore,
    returnUrl: payerReturnUrl(order.nomor),
  });
  if (!attempt.ok) throw new Undone(attempt);
  if (isCash) {
    await sellHold(tx, order.id);
    await keepVoucher(tx, order.id);
    await emit(tx, { type: "order.confirmed", orderId: order.id });
  }
  await takeFromCart(
    tx,
    owner,
    lines.map((line) => line.variantId),
  );
  await emit(tx, { type: "order.placed", orderId: order.id });
  failPoint("before_order_commit");
  return ok({
    order: { orderId: order.id, nomor: order.nomor, key: orderKey(order.nomor) },
    attemptId: attempt.value.id,
  });
}

/** What she saw counted a voucher that doesn't count any more, or something else changed. */
function whyOtherTotal({ totals: { total }, voucher }: CheckoutDraft): PlaceOrderRefusal {
  if (!voucher || voucher.judged.ok) return refuse("total_changed", { total });
  return refuse("voucher_refused", { total, why: voucher.judged });
}

/** After the stock, so that everybody locks in one order. Whoever was faster may have had the last use of it. */
async function takeVoucher(
  tx: Tx,
  orderId: string,
  { voucher, shops, totals }: CheckoutDraft,
  person: VoucherPerson & { readonly phone: string },
): Promise<void> {
  if (!voucher?.judged.ok) return;
  const baskets = shops.map(basketOf);
  const held = await holdVoucher(tx, { orderId, code: voucher.code, baskets, person });
  const total = plus(totals.itemsTotal, totals.deliveryTotal);
  if (!held.ok) throw new Undone(refuse("voucher_refused", { total, why: held }));
  if (held.value.total !== totals.discountTotal)
    throw new Undone(refuse("total_changed", { total: minus(total, held.value.total) }));
}
