import { parsePrice, priceProblem } from "~/domain/catalog/price";
import { type SaleRates, takeHome } from "~/domain/catalog/take-home";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { formatRupiah } from "~/platform/format";
import { Receive } from "~/ui/kit/receive";
import { useLocale, useWords } from "~/ui/kit/words";

type TakeHomeLineProps = {
  /** As typed. */
  readonly price: string;
  readonly rates: SaleRates;
};

/** "Anda terima": what is left of the price, and when; follows while she types. */
export function TakeHomeLine({ price, rates }: TakeHomeLineProps) {
  const t = useWords(catalogOwnerWords);
  const locale = useLocale();
  const amount = parsePrice(price);
  if (amount === null || priceProblem(amount)) return <p className="hint">{t.receiveEmpty}</p>;
  const { fee, commission, tax, received } = takeHome(amount, rates);
  const inWords = (money: bigint) => formatRupiah(money, locale);
  return (
    <div aria-live="polite">
      <Receive
        label={t.receiveLabel}
        amount={received}
        detail={t.receiveDetail(
          inWords(amount),
          inWords(fee),
          commission > 0n ? inWords(commission) : null,
          tax > 0n ? inWords(tax) : null,
        )}
      />
    </div>
  );
}
