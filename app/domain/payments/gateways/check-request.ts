import { type Rupiah, sum, times } from "~/platform/money";
import {
  type CreatePaymentRequest,
  type GatewayCapabilities,
  GatewayRefused,
  type PaymentItem,
} from "../gateway";

/** What the lines of a payment come to, negative discounts included. */
export function totalOf(items: readonly PaymentItem[]): Rupiah {
  return sum(items, (item) => times(item.unitPrice, item.quantity));
}

/**
 * What no gateway may be asked, found before any call: lines that do not add up to the amount, a method or an
 * amount it does not take, a reference it would not accept.
 * @throws GatewayRefused
 */
export function checkRequest(request: CreatePaymentRequest, capabilities: GatewayCapabilities): void {
  const { reference, amount, method, items } = request;
  if (!capabilities.methods.includes(method)) throw new GatewayRefused(`${method} is not offered here`);
  if (!/^[A-Za-z0-9\-_~.]{1,50}$/.test(reference))
    throw new GatewayRefused(`unusable reference ${reference}`);
  if (request.idempotencyKey === "") throw new GatewayRefused("no idempotency key");
  if (amount <= 0n) throw new GatewayRefused(`nothing to pay: ${amount}`);
  const limit = capabilities.limits[method];
  if (limit !== undefined && (amount < limit.min || amount > limit.max)) {
    throw new GatewayRefused(`${method} takes ${limit.min} to ${limit.max}, not ${amount}`);
  }
  if (items.some(({ quantity }) => !Number.isSafeInteger(quantity) || quantity < 1)) {
    throw new GatewayRefused("a line without a whole quantity");
  }
  const total = totalOf(items);
  if (total !== amount) throw new GatewayRefused(`the lines come to ${total}, the amount is ${amount}`);
}
