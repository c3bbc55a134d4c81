import { insightWords } from "~/messages/insight";
import { formatNumber, formatPercent } from "~/platform/format";
import { useLocale, useWords } from "~/ui/kit/words";

/** "1.284"; where it was hidden because few: "<5". */
export function useCount(): (count: number | null) => string {
  const t = useWords(insightWords);
  const locale = useLocale();
  return (count) => (count === null ? t.fewShort : formatNumber(count, locale));
}

/** Whole percent: "67%"; a dash where it was hidden. */
export function usePercent(): (percent: number | null) => string {
  const locale = useLocale();
  return (percent) => (percent === null ? "–" : formatPercent(percent / 100, locale));
}
