import { z } from "zod";
import { lineText } from "~/domain/accounts/forms";
import { parsePrice } from "~/domain/catalog/price";
import { readCityTime } from "~/domain/city/calendar";
import { type Rupiah, rupiah } from "~/platform/money";
import { normalCode } from "./code";
import type { VoucherWish } from "./wish";

/** Largest sums and numbers: more is a slip of the finger. */
export const voucherLimits = { sum: 100_000_000n, budget: 100_000_000_000n, uses: 1_000_000, perPerson: 100 };

const lastYear = 2100;
const dayMs = 86_400_000;

/** Messages are keys of `vouchersDeskWords.errors`. */
const money = (missing: string | null, max: bigint) =>
  lineText(40)
    .default("")
    .transform((text, context): Rupiah | null => {
      if (text === "" && missing === null) return null;
      const sum = text === "" ? null : parsePrice(text);
      const problem = text === "" ? missing : sum === null ? "sum_invalid" : boundsOf(sum, max);
      if (problem) context.issues.push({ code: "custom", message: problem, input: text });
      return sum;
    });

function boundsOf(sum: Rupiah, max: bigint): string | null {
  if (sum <= 0n) return "sum_zero";
  return sum > max ? "sum_too_large" : null;
}

/** Whole numbers as people type them: "1.000" is a thousand; signs, exponents, parts and other digits are none. */
const count = (max: number, message: string) =>
  lineText(20)
    .default("")
    .transform((text, context): number | null => {
      if (text === "") return null;
      const isWhole = /^(?:\d{1,7}|\d{1,3}(?:\.\d{3})+)$/.test(text);
      const number = isWhole ? Number(text.replaceAll(".", "")) : 0;
      if (number < 1 || number > max) context.issues.push({ code: "custom", message, input: text });
      return number;
    });

const percent = lineText(10)
  .default("")
  .transform((text, context): number | null => {
    if (text === "") return null;
    const [, digits] = /^(\d{1,3})\s?%?$/.exec(text) ?? [];
    const number = Number(digits ?? 0);
    if (number < 1 || number > 100)
      context.issues.push({ code: "custom", message: "percent_invalid", input: text });
    return number;
  });

/** A day of the city, as the instant at which it begins there. */
const day = (missing: string | null) =>
  lineText(20)
    .default("")
    .transform((text, context): Date | null => {
      if (text === "" && missing === null) return null;
      const start = readCityTime(text, "00:00");
      const isGood = start !== null && start.getUTCFullYear() >= 2020 && start.getUTCFullYear() < lastYear;
      if (!isGood)
        context.issues.push({
          code: "custom",
          message: text === "" ? (missing ?? "") : "date_invalid",
          input: text,
        });
      return start;
    });

const terms = {
  token: z.string().max(40, "invalid").default(""),
  kind: z.enum(["fixed", "percent"], "kind_missing"),
  amount: money(null, voucherLimits.sum),
  percent,
  cap: money(null, voucherLimits.sum),
  minSpend: lineText(40)
    .default("")
    .transform((text, context): Rupiah => {
      const sum = text === "" ? rupiah(0) : parsePrice(text);
      if (sum === null || sum > voucherLimits.sum)
        context.issues.push({
          code: "custom",
          message: sum === null ? "sum_invalid" : "sum_too_large",
          input: text,
        });
      return sum ?? rupiah(0);
    }),
  from: day("from_missing"),
  until: day(null),
  perPerson: count(voucherLimits.perPerson, "per_person_invalid"),
  totalLimit: count(voucherLimits.uses, "total_invalid"),
  isPublic: z.string().optional(),
};

const cityTerms = { ...terms, budget: money("budget_missing", voucherLimits.budget) };

const code = lineText(60)
  .min(1, "code_missing")
  .transform((text, context) => {
    const normal = normalCode(text);
    if (normal) return normal;
    context.issues.push({ code: "custom", message: "code_invalid", input: text });
    return z.NEVER;
  });

type Terms = z.output<z.ZodObject<typeof terms>>;

const always = { when: () => true };

/** What was typed for the other kind doesn't count, right or wrong. */
function ofItsKind(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || !("kind" in raw)) return raw;
  if (raw.kind === "fixed") return { ...raw, percent: "", cap: "" };
  return raw.kind === "percent" ? { ...raw, amount: "" } : raw;
}

/** What is wrong between two fields is told in the same round as what is wrong in one; then a field may be lacking. */
function whole<Schema extends z.ZodType<Terms>>(schema: Schema) {
  return z.preprocess(
    ofItsKind,
    schema
      .refine((form) => form.kind !== "fixed" || form.amount !== null, {
        ...always,
        path: ["amount"],
        error: "amount_missing",
      })
      .refine((form) => form.kind !== "percent" || form.percent !== null, {
        ...always,
        path: ["percent"],
        error: "percent_missing",
      })
      .refine(isInOrder, { ...always, path: ["until"], error: "dates_reversed" }),
  );
}

function isInOrder({ from, until }: Partial<Terms>): boolean {
  return !(from instanceof Date) || !(until instanceof Date) || until >= from;
}

function wishOf(form: Terms, budget: Rupiah | null): VoucherWish {
  const isFixed = form.kind === "fixed";
  if (!form.from) throw new Error("a voucher's first day was checked by its form");
  return {
    kind: form.kind,
    amount: isFixed ? (form.amount ?? rupiah(0)) : rupiah(0),
    percent: isFixed ? 0 : (form.percent ?? 0),
    cap: isFixed ? null : form.cap,
    minSpend: form.minSpend,
    startsAt: form.from,
    endsAt: form.until && new Date(form.until.getTime() + dayMs),
    perPerson: form.perPerson ?? 1,
    totalLimit: form.totalLimit,
    budget,
    isPublic: form.isPublic === "1",
  };
}

export const newShopVoucherForm = whole(z.object({ ...terms, code })).transform((form) => ({
  ...{ code: form.code, formToken: form.token },
  wish: wishOf(form, null),
}));
export const shopVoucherForm = whole(z.object(terms)).transform((form) => wishOf(form, null));
export const newCityVoucherForm = whole(z.object({ ...cityTerms, code })).transform((form) => ({
  ...{ code: form.code, formToken: form.token },
  wish: wishOf(form, form.budget),
}));
export const cityVoucherForm = whole(z.object(cityTerms)).transform((form) => wishOf(form, form.budget));
