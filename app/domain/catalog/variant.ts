import type { Rupiah } from "~/platform/money";

/** What a buyer picks, priced and counted. `available` is what is on the shelf less what is promised. */
export type VariantView = {
  readonly id: string;
  readonly option1: string | null;
  readonly option2: string | null;
  readonly price: Rupiah;
  readonly available: number;
  readonly weightGrams: number;
};

/** One variant as the owner wants it. `id` null: a new one. */
export type VariantWish = {
  readonly id: string | null;
  readonly option1: string | null;
  readonly option2: string | null;
  readonly price: Rupiah;
  readonly stock: number;
  /** What the form showed her: only the difference is booked, so a sale in between is not undone. null = none shown. */
  readonly stockSeen: number | null;
  readonly weightGrams: number;
  readonly sku: string | null;
};

/** Names of up to two options, such as Rasa and Ukuran. */
export type OptionNames = readonly [first: string | null, second: string | null];

export type VariantProblem = {
  /** Counted from 0 among the wishes; null concerns all. */
  readonly row: number | null;
  readonly field: "option1" | "option2" | "sku" | "options" | "rows";
  readonly code:
    | "option_missing"
    | "option_unused"
    | "option_twice"
    | "option_names_same"
    | "sku_twice"
    | "variant_missing"
    | "too_many";
};

/** "250 g · Pedas"; empty for a product without options. */
export function variantName(variant: Pick<VariantView, "option1" | "option2">): string {
  return [variant.option1, variant.option2].filter(Boolean).join(" · ");
}

/** Tells two spellings of the same value apart from two values: case and spaces don't count. */
export function optionKey(variant: Pick<VariantView, "option1" | "option2">): string {
  const plain = (text: string | null) => (text ?? "").trim().replace(/\s+/g, " ").toLowerCase();
  return `${plain(variant.option1)}\n${plain(variant.option2)}`;
}

/** What is wrong with a set of variants, each with its row; empty where nothing is. */
export function variantProblems(
  names: OptionNames,
  wishes: readonly VariantWish[],
  most: number,
): VariantProblem[] {
  const problems: VariantProblem[] = [];
  if (wishes.length === 0) problems.push({ row: null, field: "rows", code: "variant_missing" });
  if (wishes.length > most) problems.push({ row: null, field: "rows", code: "too_many" });
  if (!names[0] && names[1]) problems.push({ row: null, field: "options", code: "option_missing" });
  if (names[0] && names[1] && names[0].toLowerCase() === names[1].toLowerCase()) {
    problems.push({ row: null, field: "options", code: "option_names_same" });
  }
  const seen = new Set<string>();
  const skus = new Set<string>();
  wishes.forEach((wish, row) => {
    problems.push(...valueProblems(names, wish, row));
    const key = optionKey(wish);
    if (seen.has(key)) problems.push({ row, field: "option1", code: "option_twice" });
    seen.add(key);
    if (wish.sku && skus.has(wish.sku)) problems.push({ row, field: "sku", code: "sku_twice" });
    if (wish.sku) skus.add(wish.sku);
  });
  return problems;
}

function valueProblems(names: OptionNames, wish: VariantWish, row: number): VariantProblem[] {
  const problems: VariantProblem[] = [];
  for (const [index, field] of [
    [0, "option1"],
    [1, "option2"],
  ] as const) {
    if (names[index] && !wish[field]) problems.push({ row, field, code: "option_missing" });
    if (!names[index] && wish[field]) problems.push({ row, field, code: "option_unused" });
  }
  return problems;
}

/** The values of an option in the order of the variants, each once. */
export function optionValues(
  variants: readonly Pick<VariantView, "option1" | "option2">[],
  option: 1 | 2,
): string[] {
  const values = variants.map((variant) => (option === 1 ? variant.option1 : variant.option2));
  return [...new Set(values.filter((value) => value !== null))];
}

/** The variant asked for by id, else the first that can be bought, else the first. */
export function chooseVariant<Variant extends Pick<VariantView, "id" | "available">>(
  variants: readonly Variant[],
  wanted: string | null,
): Variant | null {
  return (
    variants.find((variant) => variant.id === wanted) ??
    variants.find((variant) => variant.available > 0) ??
    variants[0] ??
    null
  );
}

/** Where another value of one option leads: the variant with it and the same other value, else the first with it. */
export function siblingOf<Variant extends Pick<VariantView, "option1" | "option2">>(
  variants: readonly Variant[],
  current: Pick<VariantView, "option1" | "option2">,
  option: 1 | 2,
  value: string,
): Variant | null {
  const withValue = variants.filter(
    (variant) => (option === 1 ? variant.option1 : variant.option2) === value,
  );
  const same = withValue.find((variant) =>
    option === 1 ? variant.option2 === current.option2 : variant.option1 === current.option1,
  );
  return same ?? withValue[0] ?? null;
}
