import { type Rupiah, rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

/**
 * QRIS codes: EMV merchant-presented QR in Indonesia's dress. Two-digit tag, two-digit length, value; tag 00
 * first, tag 63 (CRC-16/CCITT-FALSE over all before it, `6304` included) last. Only printable ASCII is taken:
 * what a length counts in other text is not agreed upon (shared vectors: docs.rs/crate/eqr, pub.dev/packages/qris).
 */
export type QrisField = { readonly tag: string; readonly value: string };

export type QrisFault =
  | "not_ascii"
  | "bad_length" // a length that is no number, or reaches past the end
  | "repeated_tag"
  | "bad_order" // 00=01 must lead, 63 must close
  | "bad_crc"
  | "not_rupiah"
  | "not_indonesia"
  | "no_merchant" // no acquirer template in 26–45 or 51
  | "bad_kind" // tag 01 neither static nor dynamic
  | "bad_amount"
  | "name_missing"
  | "name_too_long"
  | "city_too_long"
  | "not_static"
  | "has_amount"
  | "amount_out_of_range"
  | "bill_too_long";

export type Qris = {
  readonly fields: readonly QrisField[];
  readonly kind: "static" | "dynamic";
  readonly merchantName: string;
  readonly city: string | null;
  /** null where the buyer types it. */
  readonly amount: Rupiah | null;
  readonly bill: string | null;
};

/** Bank Indonesia's limit of one QRIS payment (bicara131.bi.go.id KA-01080). */
export const qrisLimit: Rupiah = rupiah(10_000_000);

type Refused = Refusal<QrisFault>;

/** CRC-16/CCITT-FALSE (poly 1021, init FFFF, no reflection), four upper-case hex digits. `123456789` → `29B1`. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (let at = 0; at < text.length; at += 1) {
    crc ^= text.charCodeAt(at) << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021;
    crc &= 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}

/** Splits one level of tag-length-value; templates (26–51, 62) hold another level in their value. */
export function parseTlv(text: string): Result<readonly QrisField[], Refused> {
  if (!/^[\x20-\x7e]*$/.test(text)) return refuse("not_ascii");
  const fields: QrisField[] = [];
  const seen = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const head = /^(\d{2})(\d{2})/.exec(text.slice(at, at + 4));
    const tag = head?.[1];
    const length = Number(head?.[2]);
    if (tag === undefined || at + 4 + length > text.length) return refuse("bad_length");
    if (seen.has(tag)) return refuse("repeated_tag");
    seen.add(tag);
    fields.push({ tag, value: text.slice(at + 4, at + 4 + length) });
    at += 4 + length;
  }
  return ok(fields);
}

/** Writes fields as they stand. Values longer than 99 characters are a bug of the caller. */
export function writeTlv(fields: readonly QrisField[]): string {
  return fields
    .map(({ tag, value }) => {
      if (value.length > 99)
        throw new RangeError(`tag ${tag} holds ${value.length} characters, at most 99 fit`);
      return `${tag}${String(value.length).padStart(2, "0")}${value}`;
    })
    .join("");
}

/** Reads and checks a whole code, static or dynamic; the fault names the first thing that is wrong. */
export function readQris(text: string): Result<Qris, Refused> {
  const parsed = parseTlv(text);
  if (!parsed.ok) return parsed;
  const fields = parsed.value;
  const first = fields[0];
  const last = fields[fields.length - 1];
  if (first?.tag !== "00" || first.value !== "01" || last?.tag !== "63") return refuse("bad_order");
  if (last.value !== crc16(text.slice(0, -4))) return refuse("bad_crc");
  if (find(fields, "53") !== "360") return refuse("not_rupiah");
  if (find(fields, "58") !== "ID") return refuse("not_indonesia");
  if (!fields.some(({ tag }) => isAcquirer(tag))) return refuse("no_merchant");
  return readFacts(fields);
}

function readFacts(fields: readonly QrisField[]): Result<Qris, Refused> {
  const method = find(fields, "01");
  if (method !== "11" && method !== "12") return refuse("bad_kind");
  const merchantName = find(fields, "59");
  if (merchantName === null || merchantName.trim() === "") return refuse("name_missing");
  if (merchantName.length > 25) return refuse("name_too_long");
  const city = find(fields, "60");
  if (city !== null && city.length > 15) return refuse("city_too_long");
  const written = find(fields, "54");
  if (written !== null && !/^\d{1,13}(\.0{1,2})?$/.test(written)) return refuse("bad_amount");
  const amount = written === null ? null : rupiah(BigInt(written.split(".")[0] ?? written));
  const more = parseTlv(find(fields, "62") ?? "");
  if (!more.ok) return more;
  const kind = method === "11" ? "static" : "dynamic";
  return ok({ fields, kind, merchantName, city, amount, bill: find(more.value, "01") });
}

/**
 * Turns a merchant's printed static code into one for a single amount. No gateway stands behind it: nobody is
 * told of the payment, it can be paid twice, and some issuers refuse it, so it is confirmed by hand.
 */
export function toDynamicQris(
  staticCode: string,
  payment: { readonly amount: Rupiah; readonly bill: string | null },
): Result<string, Refused> {
  const read = readQris(staticCode);
  if (!read.ok) return read;
  if (read.value.kind !== "static") return refuse("not_static");
  if (read.value.amount !== null) return refuse("has_amount");
  const amiss = checkPayment(payment);
  if (amiss !== null) return amiss;
  const kept = read.value.fields.filter(({ tag }) => !replaced.has(tag));
  const withBill = payment.bill === null ? kept : putBill(kept, payment.bill);
  if (withBill === null) return refuse("bill_too_long");
  const added = [
    { tag: "01", value: "12" },
    { tag: "54", value: payment.amount.toString() },
  ];
  return ok(closeQris(added.reduce(insertInOrder, withBill)));
}

/** Kind, amount and checksum are written anew; a tip that an app asks for or adds (55 to 57) would change the sum. */
const replaced: ReadonlySet<string> = new Set(["01", "54", "55", "56", "57", "63"]);

function checkPayment(payment: { readonly amount: Rupiah; readonly bill: string | null }): Refused | null {
  if (payment.amount <= 0n || payment.amount > qrisLimit) return refuse("amount_out_of_range");
  if (payment.bill === null) return null;
  if (!/^[\x20-\x7e]*$/.test(payment.bill)) return refuse("not_ascii");
  return payment.bill.length > 25 || payment.bill === "" ? refuse("bill_too_long") : null;
}

/** null where the template would pass 99 characters. */
function putBill(fields: readonly QrisField[], bill: string): readonly QrisField[] | null {
  const inside = parseTlv(find(fields, "62") ?? "");
  const others = inside.ok ? inside.value.filter(({ tag }) => tag !== "01") : [];
  const value = writeTlv(insertInOrder(others, { tag: "01", value: bill }));
  if (value.length > 99) return null;
  return insertInOrder(
    fields.filter(({ tag }) => tag !== "62"),
    { tag: "62", value },
  );
}

/** Before the first higher tag; what stood out of order stays so. */
function insertInOrder(fields: readonly QrisField[], field: QrisField): readonly QrisField[] {
  const at = fields.findIndex(({ tag }) => tag > field.tag);
  return at === -1 ? [...fields, field] : [...fields.slice(0, at), field, ...fields.slice(at)];
}

function closeQris(fields: readonly QrisField[]): string {
  const open = `${writeTlv(fields)}6304`;
  return open + crc16(open);
}

function find(fields: readonly QrisField[], tag: string): string | null {
  return fields.find((field) => field.tag === tag)?.value ?? null;
}

function isAcquirer(tag: string): boolean {
  return (tag >= "26" && tag <= "45") || tag === "51";
}
