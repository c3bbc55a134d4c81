import type { OrderPage, OrderPartView } from "~/domain/orders/queries.server";
import { type PartStep, partTimeline } from "~/domain/orders/timeline";
import { ordersWords } from "~/messages/orders";
import { formatDate, formatDayMonth, formatTime } from "~/platform/format";
import { Timeline } from "~/ui/kit/timeline";
import { useLocale, useWords } from "~/ui/kit/words";

type PartTimelineProps = {
  readonly order: OrderPage;
  readonly part: OrderPartView;
  /** She sent a photo that she paid the shop, and its owner looks whether the money is there. */
  readonly hasProof?: boolean;
  readonly now: Date;
};

/** What happened to a shop's part, what happens now, what comes. */
export function PartTimeline({ order, part, hasProof = false, now }: PartTimelineProps) {
  const t = useWords(ordersWords);
  const locale = useLocale();
  const steps = partTimeline({
    order: { ...order, isCash: order.paymentMethod === "cash" },
    part: { ...part, steps: [...part.steps, ...order.steps] },
  });
  const day = (at: Date) => `${formatDayMonth(at, locale)}, ${formatTime(at, locale)}`;
  const until = (at: Date) => {
    const time = `${formatTime(at, locale)}\u00a0WITA`;
    return formatDate(at, locale) === formatDate(now, locale)
      ? time
      : `${formatDayMonth(at, locale)}, ${time}`;
  };
  const isLookedAt = hasProof || order.payment?.status === "review";
  return (
    <Timeline
      steps={steps.map((step) => ({
        state: step.state,
        title:
          step.kind === "paid" && step.state === "now" && isLookedAt ? t.inReview : titleOf(step, part, t),
        detail: step.at ? day(step.at) : step.until ? t.until(until(step.until)) : undefined,
      }))}
    />
  );
}

function titleOf(
  step: PartStep,
  part: OrderPartView,
  { steps }: { readonly steps: (typeof ordersWords.id)["steps"] },
): string {
  switch (step.kind) {
    case "paid":
      return step.state === "now" ? steps.awaitingPayment : steps.paid;
    case "sent":
      return steps.sent[part.deliveryKind];
    case "completed":
      return step.state === "now" ? steps.confirmReceipt : steps.completed;
    default:
      return steps[step.kind];
  }
}
