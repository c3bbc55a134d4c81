import type { DecideReturnRefusal } from "~/domain/returns/decide-return.server";
import { returnsDeskWords } from "~/messages/returns-desk";
import { formatRupiah } from "~/platform/format";

/** Why nothing was decided, in one sentence for the next page. */
export function deskSentence(
  refusal: Exclude<DecideReturnRefusal, { code: "not_found" }>,
  locale: "id" | "en",
): string {
  const t = returnsDeskWords[locale];
  if (refusal.code === "moved_on") return t.movedOn;
  return refusal.code === "amount_exceeds"
    ? t.exceeds(formatRupiah(refusal.most, locale))
    : t.refusal[refusal.code];
}
