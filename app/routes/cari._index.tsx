import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { searchPage } from "~/domain/search/search-page.server";
import type { RouteHandle } from "~/http/policy";
import { limitSearch } from "~/http/rate-limit.server";
import { searchWords } from "~/messages/search";
import { SearchView } from "~/ui/search/search-view";
import { SuggestBox } from "~/ui/search/suggest-box";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

export const handle: RouteHandle = { policy: "public", light: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await limitSearch(context);
  const page = await searchPage(new URL(request.url).searchParams, context.locale);
  const isSound = Object.keys(page.problems).length === 0;
  return data({ page, locale: context.locale }, { status: isSound ? 200 : 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  if (!found) return [{ title: "Etalase" }];
  const { page, locale } = found;
  const t = searchWords[locale];
  const what = page.typed.q ? t.title(page.typed.q) : (page.names.category ?? t.allGoods);
  return [
    { title: `${what} · Etalase` },
    { name: "description", content: t.description(page.names.category ?? t.allGoods) },
    ...(Object.keys(page.typed).length > 0 ? [{ name: "robots", content: "noindex,follow" }] : []),
  ];
};

export default function SearchRoute() {
  const { page } = useLoaderData<typeof loader>();
  return (
    <StorefrontShell
      {...useFrame()}
      current="search"
      categories={page.categories}
      category={page.typed.kategori}
      search={<SuggestBox key={page.typed.q} defaultValue={page.typed.q} />}
    >
      <SearchView page={page} />
    </StorefrontShell>
  );
}
