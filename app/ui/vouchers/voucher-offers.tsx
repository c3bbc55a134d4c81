import type { PublicVoucher } from "~/domain/vouchers/public-vouchers.server";
import { vouchersWords } from "~/messages/vouchers";
import { formatDate } from "~/platform/format";
import { Icon } from "~/ui/kit/icon";
import { useLocale, useWords } from "~/ui/kit/words";
import { useWorth } from "./use-worth";

/** The codes that a shop's page tells of, each with what it takes off and whose it is. */
export function VoucherOffers({ vouchers }: { readonly vouchers: readonly PublicVoucher[] }) {
  const t = useWords(vouchersWords);
  const locale = useLocale();
  const worth = useWorth();
  if (vouchers.length === 0) return null;
  return (
    <section className="pt-4" aria-labelledby="voucher-toko">
      <h2 className="sr-only" id="voucher-toko">
        {t.offers}
      </h2>
      <ul className="grid gap-3 md:grid-cols-3">
        {vouchers.map((one) => (
          <li className="banner plain" key={one.code}>
            <Icon name="ticket-percent" />
            <div>
              <b className="num">{one.code}</b>
              <p>
                {t.offer(worth(one))}
                {one.endsAt
                  ? `, ${t.offerUntil(formatDate(new Date(one.endsAt.getTime() - 1), locale))}`
                  : null}
              </p>
              <p className="text-13">{one.bearer === "city" ? t.byCity : t.byShop}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
