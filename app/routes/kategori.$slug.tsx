import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { searchPage } from "~/domain/search/search-page.server";
import { notFound } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { limitSearch } from "~/http/rate-limit.server";
import { searchWords } from "~/messages/search";
import { paths } from "~/paths";
import { SearchView } from "~/ui/search/search-view";
import { SuggestBox } from "~/ui/search/suggest-box";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

export const handle: RouteHandle = { policy: "public", light: true, isShared: true };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await limitSearch(context);
  const { slug = "" } = params;
  const query = new URL(request.url).searchParams;
  query.set("kategori", slug);
  const page = await searchPage(query, context.locale);
  const name = page.names.category;
  if (name === null) return notFound();
  const isSound = Object.keys(page.problems).length === 0;
  return data(
    { page, name, locale: context.locale, url: context.publicUrl + paths.category(slug) },
    { status: isSound ? 200 : 422 },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  if (!found) return [{ title: "Etalase" }];
  return [
    { title: `${found.name} · Etalase` },
    { name: "description", content: searchWords[found.locale].description(found.name) },
    { tagName: "link", rel: "canonical", href: found.url },
  ];
};

export default function CategoryRoute() {
  const { page, name } = useLoaderData<typeof loader>();
  return (
    <StorefrontShell
      {...useFrame()}
      current="search"
      categories={page.categories}
      category={page.typed.kategori}
      search={<SuggestBox />}
    >
      <SearchView page={page} heading={name} />
    </StorefrontShell>
  );
}
