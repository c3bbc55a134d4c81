import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { citySettings } from "~/domain/city/settings.server";
import { notFound } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { pageSlugs, pagesWords } from "~/messages/pages";
import { HelpPage } from "~/ui/pages/help-page";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

export const handle: RouteHandle = { policy: "public", noScripts: true, isShared: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? "Etalase"} · Etalase` },
  { name: "description", content: data?.lead ?? "" },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = pageSlugs.find((known) => known === params.slug) ?? notFound();
  const { title, lead } = pagesWords[context.locale][slug];
  return { slug, title, lead, settings: await citySettings() };
}

export default function HelpRoute() {
  const { slug, settings } = useLoaderData<typeof loader>();
  return (
    <StorefrontShell {...useFrame()}>
      <HelpPage slug={slug} settings={settings} />
    </StorefrontShell>
  );
}
