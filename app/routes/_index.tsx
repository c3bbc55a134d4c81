import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { villageByCode } from "~/domain/city/city";
import { homePage } from "~/domain/search/home-page.server";
import type { RouteHandle } from "~/http/policy";
import { homeWords } from "~/messages/home";
import { paths } from "~/paths";
import { GoodsGrid } from "~/ui/catalog/goods-grid";
import { HomeHero } from "~/ui/home/home-hero";
import { CategoryTiles, GraduateShops, NearSection } from "~/ui/home/home-sections";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Section } from "~/ui/kit/section";
import { useWords } from "~/ui/kit/words";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

export const handle: RouteHandle = { policy: "public", noScripts: true, isShared: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = homeWords[data?.locale ?? "id"];
  return [
    { title: t.title },
    { name: "description", content: t.description },
    { tagName: "link", rel: "canonical", href: data?.url },
    { property: "og:title", content: t.title },
    { property: "og:image", content: `${data?.url ?? ""}share.png` },
  ];
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get("kelurahan") ?? "";
  const page = await homePage(villageByCode(wanted)?.code ?? null);
  return { ...page, locale: context.locale, url: `${context.publicUrl}/` };
}

export default function HomePage() {
  const page = useLoaderData<typeof loader>();
  const t = useWords(homeWords);
  return (
    <StorefrontShell
      {...useFrame()}
      current="home"
      hero={<HomeHero makers={page.makers} products={page.bestSellers} />}
    >
      {page.makers === 0 ? (
        <div className="wrap py-8">
          <EmptyState icon="store" title={t.empty}>
            <p>{t.emptyHint}</p>
            <LinkButton to={paths.training()}>{t.joinClass}</LinkButton>
          </EmptyState>
        </div>
      ) : (
        <>
          <CategoryTiles tiles={page.categories} />
          <Section
            title={t.best}
            lead={t.bestLead}
            more={{ to: paths.search({ urut: "terlaris" }), text: t.seeAll }}
          >
            <GoodsGrid products={page.bestSellers} />
          </Section>
          <NearSection near={page.near} shopsByVillage={page.shopsByVillage} />
          <GraduateShops shops={page.graduates} />
          <Section title={t.newest} more={{ to: paths.search({ urut: "terbaru" }), text: t.seeAll }}>
            <GoodsGrid products={page.newest} />
          </Section>
        </>
      )}
    </StorefrontShell>
  );
}
