import type { Rupiah } from "~/platform/money";
import { csvColumns } from "../csv-columns";
import type { OptionNames } from "../variant";
import { toCell } from "./cells";
import { type Choice, variantCell } from "./variant-cell";
import { yesNoCell } from "./yes-no";

/** One variant of one product, as it goes into a sheet. */
export type ExportedVariant = {
  readonly name: string;
  readonly description: string;
  readonly categoryName: string;
  readonly isHalal: boolean;
  readonly shelfLife: string | null;
  readonly isPublished: boolean;
  readonly options: OptionNames;
  readonly option1: string | null;
  readonly option2: string | null;
  readonly price: Rupiah;
  readonly stock: number;
  readonly weightGrams: number;
  readonly sku: string | null;
};

/** The heading of an export and of the template. */
export const exportHeading: readonly string[] = csvColumns;

/** A row of the export, in the order of `csvColumns`; what the import reads back as the same. */
export function exportRow(variant: ExportedVariant): (string | number)[] {
  const texts = [
    variant.categoryName,
    variant.description,
    variant.sku ?? "",
    variantCell(choicesOf(variant)),
  ].map(toCell);
  return [
    toCell(variant.name),
    String(variant.price),
    variant.stock,
    variant.weightGrams,
    ...texts,
    yesNoCell(variant.isHalal),
    toCell(variant.shelfLife ?? ""),
    yesNoCell(variant.isPublished),
  ];
}

function choicesOf({ options, option1, option2 }: ExportedVariant): Choice[] {
  return [
    { name: options[0], value: option1 },
    { name: options[1], value: option2 },
  ].flatMap(({ name, value }) => (name && value ? [{ name, value }] : []));
}
