import { z } from "zod";
import { lineText, plainText } from "~/domain/accounts/forms";
import { isUuid } from "~/platform/id";
import { rupiah } from "~/platform/money";
import { parsePrice, priceProblem } from "./price";
import { productLimits } from "./product";
import { parseWeight } from "./weight";

/** One schema a verb. Messages are keys of `catalogOwnerWords.errors`, or of the common ones. */
const optionalLine = (max: number) =>
  lineText(max)
    .optional()
    .transform((text) => text || null);

const price = lineText(40)
  .min(1, "price_missing")
  .transform((text, context) => {
    const amount = parsePrice(text);
    const problem = amount === null ? "money_invalid" : priceProblem(amount);
    if (problem) context.addIssue({ code: "custom", message: problem });
    return amount ?? rupiah(0);
  });

const count = (max: number, message: string) =>
  lineText(12)
    .optional()
    .transform((text, context) => {
      const digits = (text ?? "").replace(/^(\d{1,3})((?:\.\d{3})+)$/, (whole) => whole.replaceAll(".", ""));
      if (digits === "") return 0;
      if (!/^\d{1,9}$/.test(digits) || Number(digits) > max) context.addIssue({ code: "custom", message });
      return Number(digits);
    });

const weight = lineText(20)
  .optional()
  .transform((text, context) => {
    const grams = text ? parseWeight(text) : defaultWeightGrams;
    if (grams === null || grams < 1 || grams > productLimits.weightGrams) {
      context.addIssue({ code: "custom", message: "weight_invalid" });
    }
    return grams ?? 0;
  });

/** Where the owner says nothing: stands in the form, so she sees it. */
export const defaultWeightGrams = 250;

const tick = z
  .string()
  .optional()
  .transform((text) => text !== undefined && text !== "");

const uuid = z.string().refine(isUuid, "choice_invalid");

const facts = {
  name: lineText(productLimits.name).min(3, "name_short"),
  description: plainText(productLimits.description).optional().default(""),
  /** Empty: chosen by the product's name. */
  category: z
    .union([z.literal("").transform(() => null), uuid], "choice_invalid")
    .optional()
    .default(null),
  halal: tick,
  shelfLife: optionalLine(productLimits.shortText),
  storage: optionalLine(productLimits.shortText),
  preorder: count(productLimits.preorderDays, "preorder_invalid").transform((days) => days || null),
};

export const addProductForm = z.object({
  ...facts,
  barang: uuid,
  price,
  stock: count(productLimits.stock, "stock_invalid"),
  weight,
  sku: optionalLine(productLimits.sku),
  terbit: z
    .string()
    .optional()
    .transform((text) => text === "1"),
});

export type AddProductForm = z.output<typeof addProductForm>;

/** The variants of the same form are read by `readRows`. */
export const editProductForm = z.object({
  ...facts,
  token: lineText(80).min(1, "required"),
  optionName1: optionalLine(productLimits.optionName),
  optionName2: optionalLine(productLimits.optionName),
});

export const stockForm = z.object({
  variant: uuid,
  /** The list as she saw it: its tab, search and page. */
  lanjut: z.string().max(500).optional().default(""),
  token: lineText(80).min(1, "required"),
  seen: count(productLimits.stock, "stock_invalid"),
  stock: count(productLimits.stock, "stock_invalid"),
});

export const photoForm = z.object({ alt: lineText(productLimits.alt).optional().default("") });

export const photoOrderForm = z.object({
  foto: uuid,
  arah: z
    .enum(["naik", "turun"], "choice_invalid")
    .transform((way) => (way === "naik" ? (-1 as const) : (1 as const))),
});
