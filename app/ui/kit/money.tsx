import type { ReactNode } from "react";
import { kitWords } from "~/messages/kit";
import { formatRupiah, formatRupiahShort } from "~/platform/format";
import type { Rupiah } from "~/platform/money";
import { useLocale, useWords } from "./words";

/** An amount in a sentence or a table: "Rp 25.000". `short` for tiles and axes only. */
export function Money({ amount, short }: { readonly amount: Rupiah; readonly short?: boolean }) {
  const locale = useLocale();
  return (
    <span className="money">{short ? formatRupiahShort(amount, locale) : formatRupiah(amount, locale)}</span>
  );
}

type PriceProps = {
  readonly amount: Rupiah;
  /** Variants cost different amounts: this is the least. */
  readonly isFrom?: boolean;
  /** The price before, struck through. */
  readonly was?: Rupiah | null;
  readonly large?: boolean;
  /** "per bungkus 250 g". */
  readonly unit?: ReactNode;
};

/** What a buyer pays, set to be found first. */
export function Price({ amount, isFrom, was, large, unit }: PriceProps) {
  const t = useWords(kitWords);
  const locale = useLocale();
  return (
    <p className={`price ${large ? "large" : ""}`}>
      {isFrom ? <small className="ml-0 mr-1">{t.startingFrom}</small> : null}
      {formatRupiah(amount, locale)}
      {was ? (
        <>
          <span className="sr-only">{t.was}</span> <s>{formatRupiah(was, locale)}</s>
        </>
      ) : null}
      {unit ? " " : null}
      {unit ? <small className={large ? "text-15" : ""}>{unit}</small> : null}
    </p>
  );
}
