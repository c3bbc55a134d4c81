import { parsePrice } from "~/domain/catalog/price";
import { type Rupiah, ZERO } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { RefundWish } from "./part-refund";

export const wishKinds = ["rest", "lines", "amount"] as const;
export type WishKind = (typeof wishKinds)[number];

/** The field of a line's pieces. */
export const piecesField = (lineId: string): string => `buah-${lineId}`;

export type WishErrors = Refusal<
  "unreadable",
  { readonly fields: Readonly<Record<string, "kind_missing" | "pieces_shape" | "amount_shape">> }
>;

/**
 * Reads what an officer or owner wants to give back from the fields of a form or an address: `jenis` (rest, lines,
 * amount), `buah-<line>` (whole pieces), `ongkir` and `jumlah` (rupiah as people write it). Every field that can't be
 * read is named.
 */
export function readWish(
  fields: Readonly<Record<string, string>>,
  lineIds: readonly string[],
): Result<RefundWish, WishErrors> {
  const errors: Record<string, "kind_missing" | "pieces_shape" | "amount_shape"> = {};
  const kind = wishKinds.find((one) => one === fields.jenis);
  if (kind === "rest") return ok({ kind });
  if (kind === "amount") {
    const amount = parsePrice(fields.jumlah ?? "");
    return amount === null
      ? refuse("unreadable", { fields: { jumlah: "amount_shape" } })
      : ok({ kind, amount });
  }
  if (kind !== "lines") return refuse("unreadable", { fields: { jenis: "kind_missing" } });
  const lines: { lineId: string; quantity: number }[] = [];
  for (const lineId of lineIds) {
    const text = (fields[piecesField(lineId)] ?? "").trim();
    if (/^\d{1,4}$/.test(text)) lines.push({ lineId, quantity: Number(text) });
    else if (text !== "") errors[piecesField(lineId)] = "pieces_shape";
  }
  const delivery = deliveryOf(fields.ongkir ?? "");
  if (delivery === null) errors.ongkir = "amount_shape";
  if (Object.keys(errors).length > 0 || delivery === null) return refuse("unreadable", { fields: errors });
  return ok({ kind, lines, delivery });
}

/** Nothing, or a plain nought: no delivery goes back. */
function deliveryOf(text: string): Rupiah | null {
  return /^\s*(rp\.?\s*)?0*\s*$/i.test(text) ? ZERO : parsePrice(text);
}
