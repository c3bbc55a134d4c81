import type { ReactNode } from "react";
import { kitWords } from "~/messages/kit";
import { formatNumber, formatPercent, formatRating } from "~/platform/format";
import { Icon } from "./icon";
import { Progress } from "./progress";
import { useLocale, useWords } from "./words";

/** An average: a star and "4,9". `stars` is 1–5. */
export function Rating({ stars }: { readonly stars: number }) {
  const t = useWords(kitWords);
  const locale = useLocale();
  return (
    <span className="rating">
      <Icon name="star" />
      <span className="sr-only">{t.ratingWord} </span>
      {formatRating(stars, locale)}
    </span>
  );
}

/** What one person gave: five stars, some full. */
export function Stars({ stars }: { readonly stars: number }) {
  const t = useWords(kitWords);
  return (
    <span className="rating" role="img" aria-label={t.rating(String(stars))}>
      {[1, 2, 3, 4, 5].map((place) => (
        <Icon key={place} name="star" className={place > stars ? "off" : ""} />
      ))}
    </span>
  );
}

type RatingSummaryProps = {
  readonly average: number;
  /** How many gave five, four, three, two, one. */
  readonly counts: readonly [number, number, number, number, number];
  readonly children?: ReactNode;
};

/** The average, large, with the share of each number of stars. */
export function RatingSummary({ average, counts, children }: RatingSummaryProps) {
  const locale = useLocale();
  const t = useWords(kitWords);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return (
    <div className="panel snug sunk stack gap-2">
      <p className="row nowrap items-baseline">
        <b className="text-39 leading-none font-extrabold tracking-[-0.04em]">
          {formatRating(average, locale)}
        </b>
        <span className="muted">{t.reviews(formatNumber(all, locale))}</span>
      </p>
      <ul className="stack gap-1">
        {counts.map((count, index) => (
          <li className="row nowrap num text-13" key={5 - index}>
            <span className="w-3">{5 - index}</span>
            <span className="fill">
              <Progress value={count} max={all || 1} tone="star" label={t.rating(String(5 - index))} />
            </span>
            <span className="muted w-9 text-right">{formatPercent(all ? count / all : 0, locale)}</span>
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
