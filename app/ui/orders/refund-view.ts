import type { RefundPage } from "~/domain/orders/refund-page.server";
import { refundsWords } from "~/messages/refunds";
import type { RefundDeskView } from "./refund-desk";
import { wishSentences } from "./refund-refusal";

/** What the page shows of a wish, its refusals as sentences. */
export function refundView(page: RefundPage, locale: "id" | "en"): RefundDeskView {
  const { desk, values, refusal, preview, formKey } = page;
  const errors = refusal ? wishSentences(refusal, values.jenis, locale, refundsWords[locale]) : {};
  return { desk, wish: { values, errors }, preview, formKey };
}
