import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cityFigures } from "~/domain/insight/city-figures.server";
import { cityReport } from "~/domain/insight/city-report.server";
import type { RouteHandle } from "~/http/policy";
import { choiceIn } from "~/http/query.server";
import { insightWords } from "~/messages/insight";
import { CityHero } from "~/ui/insight/city-hero";
import { CityPage } from "~/ui/insight/city-page";
import { firstMeasure, measures } from "~/ui/insight/map-panel";
import { deskLinks } from "~/ui/shell/desk-links";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

export const handle: RouteHandle = { policy: "public", noScripts: true, isShared: true };
export const links = deskLinks;
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? "Etalase"} · Etalase` },
  { name: "description", content: data?.description ?? "" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { title, meta: description } = insightWords[context.locale];
  const [report, figures] = await Promise.all([cityReport(), cityFigures()]);
  const wanted = choiceIn(new URL(request.url).searchParams, "ukuran", measures);
  return { title, description, report, figures, measure: wanted ?? firstMeasure(figures) };
}

export default function CityRoute() {
  const view = useLoaderData<typeof loader>();
  return (
    <StorefrontShell {...useFrame()} hero={<CityHero report={view.report} />}>
      <CityPage {...view} />
    </StorefrontShell>
  );
}
