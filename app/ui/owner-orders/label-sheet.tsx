import type { ShopPartPage } from "~/domain/orders/shop-queries.server";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { formatPhone, formatRupiah } from "~/platform/format";
import { useLocale, useWords } from "~/ui/kit/words";
import { AddressLines } from "./part-page";

/** For the parcel's lid: who to whom, cash or paid; below it the list to tick while packing. */
export function LabelSheet({ part }: { readonly part: ShopPartPage }) {
  const t = useWords(ownerOrdersWords);
  const locale = useLocale();
  const { shop } = part;
  return (
    <main id="isi" tabIndex={-1} className="paper-sheet stack gap-6">
      <section className="stack gap-4 rounded-12 border-2 border-line-strong p-5">
        <div className="row between nowrap items-start">
          <h1 className="num text-20 whitespace-nowrap sm:text-25">{part.nomor}</h1>
          <b className="text-right uppercase">{t.kinds[part.deliveryKind]}</b>
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <div className="leading-snug wrap-anywhere">
            <p className="muted text-13">{t.paper.from}</p>
            <b>{shop.name}</b>
            {shop.whatsapp ? <p className="num">{formatPhone(shop.whatsapp)}</p> : null}
            <p>{[shop.address, shop.village].filter(Boolean).join(", ")}</p>
          </div>
          <div className="leading-snug wrap-anywhere">
            <p className="muted text-13">{t.paper.to}</p>
            <b className="text-20">{part.buyerName}</b>
            <p className="num text-17">{formatPhone(part.phone)}</p>
            {part.deliveryKind === "pickup" ? <p>{t.part.picksUp}</p> : <AddressLines part={part} />}
          </div>
        </div>
        <p className="text-17 font-bold">
          {part.isCash ? t.paper.cashToCollect(formatRupiah(part.total, locale)) : t.paper.paid}
          {part.courier ? ` · ${part.courier}` : null}
          {part.trackingNumber ? ` · ${part.trackingNumber}` : null}
        </p>
      </section>
      <section className="stack gap-2">
        <h2 className="text-17">{t.paper.checkOff}</h2>
        <ul className="stack gap-2">
          {part.lines.map((line) => (
            <li key={line.id} className="row nowrap items-start gap-3">
              <span className="mt-1 size-4 flex-none border border-line-strong" aria-hidden="true" />
              <b className="num">{line.quantity} ×</b>
              <span className="fill wrap-anywhere">
                {line.name}
                {line.variantName ? `, ${line.variantName}` : null}
              </span>
            </li>
          ))}
        </ul>
        {part.buyerNote ? (
          <p className="wrap-anywhere whitespace-pre-line">
            <span className="muted text-13">{t.part.buyerNote}:</span> {part.buyerNote}
          </p>
        ) : null}
      </section>
    </main>
  );
}
