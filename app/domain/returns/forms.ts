import { z } from "zod";
import { lineText, plainText } from "~/domain/accounts/forms";
import { parsePrice } from "~/domain/catalog/price";
import { piecesField } from "~/domain/orders/refund-wish";
import { type Rupiah, rupiah } from "~/platform/money";
import { decisionChoices } from "./decision-plan";
import { returnReasons } from "./return";
import type { ReturnPieces } from "./return-sum";

/** Messages are keys of `returnsWords.errors`. */
const filledOrNull = (text: string) => (text === "" ? null : text);
const sum = lineText(40).default("");
const formKey = z.string().regex(/^[\w-]{8,60}$/, "key_missing");

/** Rupiah as people write it. */
const money = (missing: string) =>
  sum.transform((text, context): Rupiah => {
    const amount = text === "" ? null : parsePrice(text);
    if (amount !== null && amount > 0n) return amount;
    const message = text === "" ? missing : "amount_shape";
    context.issues.push({ code: "custom", message, input: text });
    return z.NEVER;
  });

/** The buyer's ask; the pieces have a field for each line: `piecesField`. */
export const askForm = z
  .looseObject({
    alasan: z.enum(returnReasons, "reason_missing"),
    keterangan: plainText(1000).default(""),
    minta: z.enum(["semua", "sebagian"], "wish_missing"),
    jumlah: sum,
    kunci: formKey,
  })
  .superRefine((form, context) => {
    if (form.alasan === "other" && form.keterangan.length < 5)
      context.addIssue({ code: "custom", path: ["keterangan"], message: "note_missing" });
  })
  .transform((form, context) => {
    const amount = form.minta === "semua" ? null : parsePrice(form.jumlah);
    if (form.minta === "sebagian" && (amount === null || amount <= 0n)) {
      const message = form.jumlah === "" ? "amount_missing" : "amount_shape";
      context.issues.push({ code: "custom", path: ["jumlah"], message, input: form.jumlah });
      return z.NEVER;
    }
    return { reason: form.alasan, note: form.keterangan, amount, key: form.kunci };
  });

/** Whole pieces of each line; null where a field isn't a number. */
export function readPieces(
  fields: (name: string) => string,
  lineIds: readonly string[],
): { readonly lines: ReturnPieces; readonly wrong: readonly string[] } {
  const lines: { lineId: string; quantity: number }[] = [];
  const wrong: string[] = [];
  for (const lineId of lineIds) {
    const text = fields(piecesField(lineId)).trim();
    if (/^\d{1,4}$/.test(text)) lines.push({ lineId, quantity: Number(text) });
    else if (text !== "") wrong.push(piecesField(lineId));
  }
  return { lines, wrong };
}

export const acceptForm = z
  .object({ cara: z.enum(["kirim", "simpan"], "way_missing") })
  .transform(({ cara }) => ({ goodsBack: cara === "kirim" }));

export const offerForm = z
  .object({ jumlah: money("amount_missing"), keterangan: plainText(500).default("") })
  .transform(({ jumlah, keterangan }) => ({ amount: jumlah, note: keterangan }));

/** Why not: the shop's no, its objection, and the buyer's call to the city. */
export const whyForm = z.object({ alasan: plainText(1000).min(5, "why_missing") });

export const sentBackForm = z
  .object({ kurir: lineText(60).default(""), resi: lineText(60).default("") })
  .transform(({ kurir, resi }) => ({ courier: filledOrNull(kurir), trackingNumber: filledOrNull(resi) }));

export const repaidForm = z
  .object({ keterangan: plainText(500).default("") })
  .transform(({ keterangan }) => ({ note: keterangan }));

export const receivedForm = z
  .object({ kembali: z.string().optional() })
  .transform(({ kembali }) => ({ restock: kembali === "1" }));

/** An officer's decision: the sum stands in what the page showed. */
export const decisionForm = z
  .object({
    pilihan: z.enum(decisionChoices, "choice_missing"),
    jumlah: z
      .string()
      .regex(/^\d{0,15}$/, "amount_shape")
      .default(""),
    dilihat: z.string().max(5000).default(""),
    alasan: plainText(1000).min(5, "why_missing"),
  })
  .transform(({ pilihan, jumlah, dilihat, alasan }) => ({
    ...{ choice: pilihan, print: dilihat, note: alasan },
    amount: jumlah === "" ? null : rupiah(BigInt(jumlah)),
  }));
