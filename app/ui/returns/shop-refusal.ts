import { returnsWords } from "~/messages/returns";
import { returnsShopWords } from "~/messages/returns-shop";

/** Why an answer of the shop did nothing, in one sentence for the next page. */
export function shopSentence(
  code: "not_found" | "moved_on" | "taken_back" | "nothing_left",
  locale: "id" | "en",
): string {
  const { errors } = returnsShopWords[locale];
  return code === "taken_back" || code === "nothing_left" ? errors[code] : returnsWords[locale].movedOn;
}
