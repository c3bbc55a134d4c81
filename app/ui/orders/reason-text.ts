import type { CaseKind } from "~/domain/orders/case-plan";
import type { ReturnReason } from "~/domain/returns/return";
import { ordersWords } from "~/messages/orders";
import { useWords } from "~/ui/kit/words";

type GivenReason = CaseKind | "not_paid_in_time" | "not_accepted" | `return_${ReturnReason}`;

/** Why money went back or an order ended: a reason that we gave ourselves has a sentence, a person's own stands as written. */
export function useReasonText(): (reason: string) => string {
  const given: Readonly<Record<GivenReason, string>> = useWords(ordersWords).reasons;
  const sentences: Readonly<Record<string, string>> = given;
  return (reason) => sentences[reason] ?? reason;
}
