import type { catalogCsvWords } from "~/messages/catalog-csv";
import { formatNumber, type Locale } from "~/platform/format";
import { csvLimits } from "./csv-limits";
import type { CsvRowError } from "./csv-report";
import type { CsvRefusal } from "./import-products.server";

type CsvWords = (typeof catalogCsvWords)["id" | "en"];

/** Why a whole file can't be used and what to do about it, as a sentence of the reader's language. */
export function csvRefusalSentence(refusal: CsvRefusal, { problems: t }: CsvWords, locale: Locale): string {
  const figure = (count: number) => formatNumber(count, locale);
  switch (refusal.code) {
    case "file_too_large":
      return t.file_too_large(csvLimits.bytes / 1024 / 1024);
    case "too_many_records":
      return t.too_many_records(figure(csvLimits.rows));
    case "encoding_broken":
    case "not_text":
    case "quote_broken":
    case "record_too_long":
      return t[refusal.code](figure(refusal.line));
    case "header_missing":
      return t.header_missing(refusal.missing.join(", "));
    case "sku_twice":
      return t.sku_twice(
        refusal.skus.map(({ sku, lines }) => t.skuLines(sku, lines.map(figure).join(", "))).join("; "),
      );
    case "file_empty":
    case "spreadsheet_file":
    case "encoding_utf16":
      return t[refusal.code];
  }
}

/** What would be right in a row's cell. */
export function csvErrorSentence(
  { code, value, fact }: CsvRowError,
  { reason }: CsvWords,
  locale: Locale,
): string {
  return reason[code](value, typeof fact === "number" ? formatNumber(fact, locale) : fact);
}
