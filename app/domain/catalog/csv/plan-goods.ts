import type { CategoryChoice } from "../category";
import type { CsvGood, CsvOutcome, CsvReport } from "../csv-report";
import type { ProductFacts } from "../product-facts.server";
import type { OptionNames } from "../variant";
import { groupRows, type RowGroup } from "./group-rows";
import { isChanged, placeVariants, type VariantStep } from "./place-variants";
import type { ReadRow } from "./read-row";
import { RowErrors } from "./row-errors";
import { type SettledFacts, settleFacts } from "./settle-facts";
import { settleOptions } from "./settle-options";
import type { StoredProduct } from "./shop-goods";

/** One product as it will stand, and what of it is other than now. */
export type ProductPlan = SettledFacts & {
  readonly before: StoredProduct | null;
  readonly options: OptionNames;
  readonly steps: readonly VariantStep[];
  readonly hasNewFacts: boolean;
  readonly hasNewVariants: boolean;
};

export type GoodsPlan = { readonly plans: readonly ProductPlan[]; readonly report: CsvReport };

/** What a file's rows make of a shop's goods; looks only, writes nothing. */
export function planGoods(
  rows: readonly ReadRow[],
  goods: readonly StoredProduct[],
  categories: readonly CategoryChoice[],
  unknownColumns: readonly string[],
): GoodsPlan {
  const errors = new RowErrors();
  for (const row of rows) errors.take(row.errors);
  const named = rows.filter((row) => row.name !== "");
  const plans = groupRows(named, goods, errors).flatMap(
    (group) => planProduct(group, categories, errors) ?? [],
  );
  return { plans, report: reportOf(rows.length, plans, errors, unknownColumns) };
}

function planProduct(
  { target, rows }: RowGroup,
  categories: readonly CategoryChoice[],
  errors: RowErrors,
): ProductPlan | null {
  const settled = settleFacts(target, rows, categories, errors);
  if (!settled) return null;
  const sound = () => rows.filter((row) => !errors.has(row));
  const options = settleOptions(target, sound(), errors);
  const steps = placeVariants(target, options, sound(), errors);
  if (!steps.some(({ row }) => row !== null)) return null;
  return {
    ...settled,
    before: target,
    options,
    steps,
    hasNewFacts:
      !target ||
      settled.status !== target.status ||
      options.some((name, at) => name !== target.options[at]) ||
      !isSameFacts(settled.facts, target.facts),
    hasNewVariants: !target || steps.some(isChanged),
  };
}

/** A form sends line breaks as CR LF, a sheet is read with LF: the same text. */
function isSameFacts(left: ProductFacts, right: ProductFacts): boolean {
  const plain = (value: ProductFacts[keyof ProductFacts]) =>
    typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : value;
  return (Object.keys(left) as (keyof ProductFacts)[]).every(
    (field) => plain(left[field]) === plain(right[field]),
  );
}

function outcomeOf(plan: ProductPlan, step: VariantStep): CsvOutcome {
  if (!step.existing?.isActive) return "created";
  return plan.hasNewFacts || isChanged(step) ? "updated" : "unchanged";
}

function goodOf(plan: ProductPlan): CsvGood {
  const outcome = !plan.before
    ? "created"
    : plan.hasNewFacts || plan.hasNewVariants
      ? "updated"
      : "unchanged";
  const rows = plan.steps.filter(({ row }) => row !== null).length;
  return { name: plan.facts.name, outcome, rows, isPublished: plan.status === "published" };
}

function reportOf(
  rows: number,
  plans: readonly ProductPlan[],
  errors: RowErrors,
  unknownColumns: readonly string[],
): CsvReport {
  const outcomes = plans.flatMap((plan) =>
    plan.steps.flatMap((step) => (step.row ? [outcomeOf(plan, step)] : [])),
  );
  const count = (outcome: CsvOutcome) => outcomes.filter((one) => one === outcome).length;
  return {
    rows,
    products: plans.length,
    created: count("created"),
    updated: count("updated"),
    unchanged: count("unchanged"),
    rejected: errors.rejected,
    errors: errors.inOrder(),
    goods: plans.map(goodOf),
    unknownColumns,
  };
}
