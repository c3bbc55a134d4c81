import { parseTlv, type QrisFault, type QrisField, readQris } from "~/domain/payments/qris";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

/** What a shop's own printed code says of itself, for its owner to recognise. */
export type ShopQris = {
  readonly text: string;
  readonly name: string;
  readonly city: string | null;
  /** `ID` and 13 digits; null where the code carries none. */
  readonly nmid: string | null;
};

export type ShopQrisFault = QrisFault | "not_qris" | "text_missing";

/**
 * Reads a static Indonesian QRIS without an amount. Spaces and line breaks around it and between pasted lines go, but
 * not those inside a name: where the text as it stands has no right checksum, it is tried without its line breaks.
 */
export function readShopQris(typed: string): Result<ShopQris, Refusal<ShopQrisFault>> {
  const text = tidy(typed);
  if (text === "") return refuse("text_missing");
  if (!text.startsWith("0002")) return refuse("not_qris");
  const read = readQris(text);
  if (!read.ok) return read;
  const { kind, amount, merchantName, city, fields } = read.value;
  if (kind !== "static") return refuse("not_static");
  if (amount !== null) return refuse("has_amount");
  return ok({ text, name: merchantName.trim(), city: city?.trim() || null, nmid: nmidOf(fields) });
}

function tidy(typed: string): string {
  return typed.replace(/[\r\n\t\u00a0\u200b\ufeff]+/g, "").trim();
}

function nmidOf(fields: readonly QrisField[]): string | null {
  const template = fields.find(({ tag }) => tag === "51");
  const inside = template ? parseTlv(template.value) : null;
  const nmid = inside?.ok ? inside.value.find(({ tag }) => tag === "02")?.value : undefined;
  return nmid && /^ID\d{13}$/.test(nmid) ? nmid : null;
}
