import { limits } from "./fees";
import { type Customer, type Item, type Method, methods, type No } from "./payment";

export type CreateRequest = {
  reference: string;
  amount: number;
  method: Method;
  expiresAt: string;
  items: Item[];
  customer: Customer;
  returnUrl: string;
};

type Fields = Readonly<Record<string, unknown>>;

/** Reads the body of `POST /v1/payments`; the first thing that is wrong is named. */
export function readCreateRequest(body: unknown, now: string): CreateRequest | No {
  if (!isObject(body)) return bad("the body must be a JSON object");
  const { reference, amount, method, currency } = body;
  if (typeof reference !== "string" || !/^[A-Za-z0-9\-_~.]{1,50}$/.test(reference)) {
    return bad("reference: 1 to 50 of A-Z a-z 0-9 - _ ~ .");
  }
  if (currency !== undefined && currency !== "IDR") return bad("currency: only IDR");
  if (!isMethod(method)) return bad(`method: one of ${methods.join(", ")}`);
  if (!isCount(amount) || amount < 1) return bad("amount: whole rupiah, at least 1");
  const { min, max } = limits[method];
  if (amount < min || amount > max) {
    return { no: "amount_out_of_range", message: `amount: ${min} to ${max} for ${method}` };
  }
  const items = readItems(body.items);
  if (items === null) return bad("items: 1 to 200 of {name, unit_price, quantity}");
  const total = items.reduce((sum, item) => sum + item.unit_price * item.quantity, 0);
  if (total !== amount)
    return { no: "items_mismatch", message: `items sum to ${total}, amount is ${amount}` };
  const customer = readCustomer(body.customer);
  if (customer === null) return bad("customer: {name, phone, email or null}");
  const expiresAt = readTime(body.expires_at);
  if (expiresAt === null || expiresAt <= now) return bad("expires_at: an ISO 8601 time in the future");
  const returnUrl = readUrl(body.return_url);
  if (returnUrl === null) return bad("return_url: an http or https address");
  return { reference, amount, method, expiresAt, items, customer, returnUrl };
}

export type RefundRequest = { key: string; amount: number; reason: string };

/** Reads the body of `POST /v1/payments/:id/refunds`. */
export function readRefundRequest(body: unknown): RefundRequest | No {
  if (!isObject(body)) return bad("the body must be a JSON object");
  const { refund_key: key, amount, reason } = body;
  if (!isText(key, 100)) return bad("refund_key: 1 to 100 characters");
  if (!isCount(amount) || amount < 1) return bad("amount: whole rupiah, at least 1");
  if (reason !== undefined && !isText(reason, 200)) return bad("reason: at most 200 characters");
  return { key, amount, reason: reason ?? "" };
}

function readItems(value: unknown): Item[] | null {
  if (!Array.isArray(value) || value.length < 1 || value.length > 200) return null;
  const items: Item[] = [];
  for (const entry of value) {
    if (!isObject(entry)) return null;
    const { name, unit_price: price, quantity } = entry;
    if (!isText(name, 300) || !isCount(price) || !isCount(quantity)) return null;
    // bounds under which the sum of 200 items stays exact
    if (Math.abs(price) > 1_000_000_000 || quantity < 1 || quantity > 10_000) return null;
    items.push({ name, unit_price: price, quantity });
  }
  return items;
}

function readCustomer(value: unknown): Customer | null {
  if (!isObject(value)) return null;
  const { name, phone, email } = value;
  if (!isText(name, 200) || !isText(phone, 40)) return null;
  if (email !== null && email !== undefined && !isText(email, 320)) return null;
  return { name, phone, email: email ?? null };
}

function readTime(value: unknown): string | null {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT/.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function readUrl(value: unknown): string | null {
  if (!isText(value, 2000) || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isMethod(value: unknown): value is Method {
  return methods.some((method) => method === value);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= most;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function bad(message: string): No {
  return { no: "invalid_request", message };
}
