import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { districtByCode, villageByCode } from "~/domain/city/city";
import { listShops } from "~/domain/search/shop-list.server";
import type { RouteHandle } from "~/http/policy";
import { limitSearch } from "~/http/rate-limit.server";
import { shopListWords } from "~/messages/shop-list";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Pagination } from "~/ui/kit/pagination";
import { ShopCard } from "~/ui/kit/shop-card";
import { useLocale, useWords } from "~/ui/kit/words";
import { ShopListForm } from "~/ui/search/shop-list-form";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

export const handle: RouteHandle = { policy: "public", noScripts: true, isShared: true };

const perPage = 24;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = shopListWords[data?.locale ?? "id"];
  return [
    { title: `${t.title} · Etalase` },
    { name: "description", content: t.description },
    { tagName: "link", rel: "canonical", href: data?.url },
  ];
};

/** What can't be understood of the address is left aside: a wrong village shows the whole city. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await limitSearch(context);
  const params = new URL(request.url).searchParams;
  const village = villageByCode(params.get("kelurahan") ?? "") ?? villageByCode(params.get("tempat") ?? "");
  const district =
    districtByCode(params.get("kecamatan") ?? "") ?? districtByCode(params.get("tempat") ?? "");
  const text = (params.get("q") ?? "").slice(0, 80);
  const page = Math.min(1000, Math.max(1, Number.parseInt(params.get("hal") ?? "1", 10) || 1));
  const found = await listShops({
    text,
    villageCode: village?.code,
    districtCode: village ? undefined : district?.code,
    page,
    perPage,
  });
  const shops = found.shops.map((shop) => ({
    ...shop,
    village: villageByCode(shop.villageCode)?.name ?? null,
  }));
  const place = village?.code ?? district?.code ?? "";
  return {
    shops,
    total: found.total,
    page,
    text,
    place,
    locale: context.locale,
    url: `${context.publicUrl}${paths.shops()}`,
  };
}

export default function ShopListPage() {
  const { shops, total, page, text, place } = useLoaderData<typeof loader>();
  const t = useWords(shopListWords);
  const locale = useLocale();
  return (
    <StorefrontShell {...useFrame()} current="search">
      <div className="wrap stack gap-6 py-6">
        <div>
          <h1 className="text-31">{t.title}</h1>
          <p className="muted">{t.count(formatNumber(total, locale))}</p>
        </div>
        <ShopListForm text={text} place={place} />
        {shops.length === 0 ? (
          <EmptyState icon="store" title={t.none}>
            <p>{t.noneHint}</p>
            <LinkButton to={paths.shops()}>{t.showAll}</LinkButton>
          </EmptyState>
        ) : (
          <div className="halves lg:grid-cols-3">
            {shops.map((shop) => (
              <ShopCard
                key={shop.id}
                shop={{
                  href: paths.shop(shop.slug),
                  name: shop.name,
                  color: shop.color,
                  village: shop.village,
                  products: shop.products,
                  story: shop.story || shop.tagline,
                  isGraduate: shop.isTrained,
                  rating: shop.rating,
                }}
              />
            ))}
          </div>
        )}
        <Pagination
          page={page}
          perPage={perPage}
          total={total}
          hrefFor={(hal) => paths.shops({ tempat: place, q: text, hal })}
        />
      </div>
    </StorefrontShell>
  );
}
