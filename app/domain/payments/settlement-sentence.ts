import type { settlementsWords } from "~/messages/settlements";
import type { SettlementRefusal } from "./receive-settlement.server";
import type { LineProblem } from "./settlement";

type Words = (typeof settlementsWords)["id" | "en"];

/** Why a whole report isn't taken, and what to do about it. */
export function settlementSentence(refusal: SettlementRefusal, { errors: t, settlements }: Words): string {
  switch (refusal.code) {
    case "lines_wrong":
      return settlements.wrong(refusal.count);
    case "header_missing":
      return t.header_missing(refusal.missing.join(", "));
    case "encoding_broken":
    case "not_text":
    case "quote_broken":
    case "record_too_long":
      return t[refusal.code](refusal.line);
    case "file_empty":
    case "file_too_large":
    case "too_many_records":
    case "spreadsheet_file":
    case "encoding_utf16":
    case "no_movements":
      return t[refusal.code];
  }
}

/** What is wrong with one line of it. */
export function lineSentence({ problem, column, cell }: LineProblem, { problem: t }: Words): string {
  return t[problem](column, cell);
}
