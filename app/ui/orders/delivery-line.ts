import { arrivalOf } from "~/domain/shipping/arrival";
import type { DeliveryQuote } from "~/domain/shipping/delivery";
import { formatDayMonth, formatSpan } from "~/platform/format";
import type { Locale } from "~/ui/kit/words";

type DeliverySentences = {
  readonly readyIn: (span: string) => string;
  readonly arrivesToday: string;
  readonly arrivesTomorrow: (day: string) => string;
  readonly arrivesOn: (day: string) => string;
  readonly arrivesBetween: (from: string, to: string) => string;
};

const dayMs = 86_400_000;

/** "Tiba besok, 25 November" or "Karang Anyar Pantai, siap dalam 2 jam": counted from the server's now. */
export function deliveryLine(
  quote: DeliveryQuote,
  at: Date,
  words: DeliverySentences,
  locale: Locale,
): string {
  if (quote.kind === "pickup") {
    const ready = words.readyIn(formatSpan(quote.readyHours * 3600, locale));
    return quote.note ? `${quote.note.replace(/[.\s]+$/, "")}, ${ready}` : ready;
  }
  const when = arrivalLine(quote, at, words, locale);
  return quote.note ? `${when} · ${quote.note}` : when;
}

function arrivalLine(quote: DeliveryQuote, at: Date, words: DeliverySentences, locale: Locale): string {
  const { from, to } = arrivalOf(quote, at);
  const day = (date: Date) => formatDayMonth(date, locale);
  if (day(from) !== day(to)) return words.arrivesBetween(startOf(day(from), day(to)), day(to));
  if (day(from) === day(at)) return words.arrivesToday;
  const isTomorrow = day(from) === day(new Date(at.getTime() + dayMs));
  return isTomorrow ? words.arrivesTomorrow(day(from)) : words.arrivesOn(day(from));
}

/** "25" before "26 November": the month once, where it is the same. */
function startOf(from: string, to: string): string {
  const [day = "", month] = from.split("\u00a0");
  return to.endsWith(`\u00a0${month}`) ? day : from;
}
