import { Link } from "@remix-run/react";
import { kitWords } from "~/messages/kit";
import { formatNumber } from "~/platform/format";
import { pageNumbers } from "./page-numbers";
import { useLocale, useWords } from "./words";

export type PaginationProps = {
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
  readonly total: number;
  readonly hrefFor: (page: number) => string;
};

/** "1–24 dari 47" and the pages as links; one page shows its range alone. */
export function Pagination({ page, perPage, total, hrefFor }: PaginationProps) {
  const t = useWords(kitWords);
  const locale = useLocale();
  const last = Math.max(1, Math.ceil(total / perPage));
  const range = t.range(
    formatNumber(total === 0 ? 0 : (page - 1) * perPage + 1, locale),
    formatNumber(Math.min(page * perPage, total), locale),
    formatNumber(total, locale),
  );
  const said = <span className="muted num text-13">{range}</span>;
  if (last === 1) return <p className="py-6">{said}</p>;
  return (
    <nav className="row between py-6" aria-label={t.pages}>
      {said}
      <div className="row">
        {page > 1 ? (
          <Link className="btn line" rel="prev" to={hrefFor(page - 1)}>
            {t.previous}
          </Link>
        ) : null}
        <span className={last > 4 ? "only-wide row" : "row"}>
          {pageNumbers(page, last).map((number, index) =>
            number === null ? (
              <span key={`gap-${index}`} className="muted">
                …
              </span>
            ) : (
              <Link
                key={number}
                className={`btn num ${number === page ? "soft" : "quiet"}`}
                aria-label={t.page(number)}
                aria-current={number === page ? "page" : undefined}
                to={hrefFor(number)}
              >
                {number}
              </Link>
            ),
          )}
        </span>
        {last > 4 ? <span className="only-phone num px-2">{`${page} / ${last}`}</span> : null}
        {page < last ? (
          <Link className="btn line" rel="next" to={hrefFor(page + 1)}>
            {t.next}
          </Link>
        ) : null}
      </div>
    </nav>
  );
}
