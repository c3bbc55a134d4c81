import type { DeliveryQuote } from "./delivery";

const hourMs = 3_600_000;

/** When goods ordered at a moment can be there: ready after so many hours, then so many days on the way. */
export function arrivalOf(
  quote: Pick<DeliveryQuote, "readyHours" | "daysMin" | "daysMax">,
  orderedAt: Date,
): { readonly from: Date; readonly to: Date } {
  const ready = orderedAt.getTime() + quote.readyHours * hourMs;
  return {
    from: new Date(ready + quote.daysMin * 24 * hourMs),
    to: new Date(ready + Math.max(quote.daysMin, quote.daysMax) * 24 * hourMs),
  };
}
