import type { RefundPreview } from "~/domain/orders/refund-preview";
import { refundsWords } from "~/messages/refunds";
import { formatRupiah } from "~/platform/format";
import type { Rupiah } from "~/platform/money";
import { Money } from "~/ui/kit/money";
import { Totals } from "~/ui/kit/totals";
import { useLocale, useWords } from "~/ui/kit/words";

type RefundEffectProps = {
  readonly preview: RefundPreview;
  readonly buyerName: string;
  readonly shopName: string;
};

/** What the buyer gets, and who bears how much of it. */
export function RefundEffect({ preview, buyerName, shopName }: RefundEffectProps) {
  const t = useWords(refundsWords);
  const locale = useLocale();
  const some = (label: string, amount: Rupiah) =>
    amount === 0n ? [] : [{ label, value: <Money amount={amount} /> }];
  return (
    <>
      <Totals
        lines={[
          ...some(t.ofGoods, preview.items),
          ...some(t.ofDelivery, preview.delivery),
          { label: t.gets(buyerName), value: <Money amount={preview.amount} />, isTotal: true },
        ]}
      />
      <Totals
        lines={[
          { label: t.fromShop(shopName), value: <Money amount={preview.fromShop} /> },
          ...some(t.fromCommission, preview.fromCommission),
          ...some(t.fromTax, preview.fromTax),
          ...some(t.toCity, preview.toCity),
        ]}
      />
      <p className="hint">
        {preview.isReleased ? t.released : t.held}{" "}
        {preview.gatewayFee > 0n ? t.fee(formatRupiah(preview.gatewayFee, locale)) : null}
      </p>
    </>
  );
}
