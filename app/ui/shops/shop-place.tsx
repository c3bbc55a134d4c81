import type { ReactNode } from "react";
import type { DeliveryKind } from "~/domain/shipping/delivery";
import { openSpans } from "~/domain/shops/open-hours";
import type { ShopPage } from "~/domain/shops/shop-page.server";
import { shopsWords } from "~/messages/shops";
import { VillageMap } from "~/ui/kit/chart/village-map";
import { Icon } from "~/ui/kit/icon";
import type { IconName } from "~/ui/kit/icon-names";
import { useWords } from "~/ui/kit/words";

type ShopPlaceProps = { readonly shop: ShopPage; readonly kinds: readonly DeliveryKind[] };

/** Where they are, when they are open, how goods leave the shop. */
export function ShopPlace({ shop, kinds }: ShopPlaceProps) {
  const t = useWords(shopsWords).page;
  const spans = shop.openHours ? openSpans(shop.openHours) : [];
  const ways = kinds.map((kind) => t.kinds[kind]).join(", ");
  return (
    <aside className="panel flush">
      <div className="p-2 pb-0">
        <VillageMap
          title={t.place(shop.village, shop.district)}
          marked={[shop.villageCode]}
          pin={shop.villageCode}
          labels={{ [shop.villageCode]: { dy: 18 } }}
          width={360}
          height={270}
        />
      </div>
      <div className="stack gap-2 p-4">
        <Line icon="map-pin">
          {shop.address ? <b className="block wrap-anywhere">{shop.address}</b> : null}
          <span className="muted">
            {shop.village}, {shop.district}
          </span>
        </Line>
        {spans.length > 0 ? (
          <Line icon="clock">
            {spans.map(({ from, until, hours }) => (
              <span key={from} className="block">
                {from === until ? t.days[from] : `${t.days[from]}–${t.days[until]}`},{" "}
                {t.hours(hours[0].replace(":", "."), hours[1].replace(":", "."))}
              </span>
            ))}
          </Line>
        ) : null}
        {ways ? <Line icon="truck">{ways.charAt(0).toUpperCase() + ways.slice(1)}</Line> : null}
      </div>
    </aside>
  );
}

function Line({ icon, children }: { readonly icon: IconName; readonly children: ReactNode }) {
  return (
    <div className="row nowrap items-start gap-3">
      <Icon name={icon} />
      <div className="fill leading-snug">{children}</div>
    </div>
  );
}
