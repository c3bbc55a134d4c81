import { Form } from "@remix-run/react";
import {
  type DeliveryKind,
  type DeliveryOffer,
  type DeliveryQuote,
  quoteDelivery,
} from "~/domain/shipping/delivery";
import { catalogWords } from "~/messages/catalog";
import { formatRupiah } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import type { IconName } from "~/ui/kit/icon-names";
import { BareSelect, type OptionGroup } from "~/ui/kit/select";
import { useLocale, useWords } from "~/ui/kit/words";
import { deliveryLine } from "~/ui/orders/delivery-line";
import { InfoLine } from "./product-facts";

export type DeliveryFacts = {
  readonly offers: readonly DeliveryOffer[];
  /** Where the reader lives; null as long as she hasn't said. */
  readonly village: { readonly code: string; readonly name: string; readonly districtCode: string } | null;
  /** The city's villages by district. */
  readonly places: readonly OptionGroup[];
  /** The server's now: days are counted from it. */
  readonly at: Date;
};

const icons: Readonly<Record<DeliveryKind, IconName>> = {
  pickup: "store",
  shop_courier: "truck",
  local_ojek: "truck",
  parcel: "package",
};

/** What it costs and when it is there, for the reader's own kelurahan; before she says it, from what fee on. */
export function DeliveryBox({ weightGrams, ...facts }: DeliveryFacts & { readonly weightGrams: number }) {
  const { offers, village, at } = facts;
  const t = useWords(catalogWords);
  if (offers.length === 0) return null;
  const quotes = quoteDelivery(offers, village?.districtCode ?? null, weightGrams);
  const isServed = quotes.some((quote) => quote.kind !== "pickup");
  const inOrder = [
    ...quotes.filter((quote) => quote.kind !== "pickup"),
    ...quotes.filter((quote) => quote.kind === "pickup"),
  ];
  return (
    <>
      {village ? null : offers.map((offer) => <FromLine key={offer.kind} offer={offer} />)}
      {inOrder.map((quote) => (
        <QuoteLine key={quote.kind} quote={quote} at={at} village={village?.name ?? ""} />
      ))}
      {village && !isServed ? (
        <InfoLine icon="truck" title={t.notServed(village.name)} detail={t.notServedHelp} />
      ) : null}
      <VillagePicker {...facts} />
    </>
  );
}

type QuoteLineProps = { readonly quote: DeliveryQuote; readonly at: Date; readonly village: string };

function QuoteLine({ quote, at, village }: QuoteLineProps) {
  const t = useWords(catalogWords);
  const locale = useLocale();
  if (quote.kind === "pickup") {
    return <InfoLine icon="store" title={t.pickupFree} detail={deliveryLine(quote, at, t, locale)} />;
  }
  const fee = quote.fee === 0n ? t.free : formatRupiah(quote.fee, locale);
  return (
    <InfoLine
      icon={icons[quote.kind]}
      title={deliveryLine({ ...quote, note: "" }, at, t, locale)}
      detail={t.deliverBy(t.kinds[quote.kind], village, fee)}
    />
  );
}

function FromLine({ offer }: { readonly offer: DeliveryOffer }) {
  const t = useWords(catalogWords);
  const locale = useLocale();
  const [least] = offer.tariffs.map((tariff) => tariff.fee).sort((one, other) => (one < other ? -1 : 1));
  if (offer.kind === "pickup" || least === undefined) return null;
  const fee = least === 0n ? t.free : formatRupiah(least, locale);
  return <InfoLine icon={icons[offer.kind]} title={t.deliverFrom(t.kinds[offer.kind], fee)} />;
}

/** A plain GET form behind a line; the address it makes may be shared, and the server remembers the answer. */
function VillagePicker({ village, places }: DeliveryFacts) {
  const t = useWords(catalogWords);
  return (
    <details className="-mt-2 pl-7">
      <summary className="link inline-flex min-h-12 items-center">
        {village ? t.changeVillage : t.chooseVillage}
      </summary>
      <Form method="get" className="row nowrap" preventScrollReset>
        <span className="fill">
          <BareSelect
            name="ke"
            aria-label={t.village}
            defaultValue={village?.code}
            options={places}
            placeholder={t.chooseVillage}
          />
        </span>
        <Button kind="soft">{t.showFees}</Button>
      </Form>
    </details>
  );
}
