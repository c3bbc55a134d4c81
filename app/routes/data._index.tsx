import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cityReport } from "~/domain/insight/city-report.server";
import type { RouteHandle } from "~/http/policy";
import { insightWords } from "~/messages/insight";
import { DataPage } from "~/ui/insight/data-page";
import { deskLinks } from "~/ui/shell/desk-links";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

export const handle: RouteHandle = { policy: "public", noScripts: true, isShared: true };
export const links = deskLinks;
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? "Etalase"} · Etalase` },
  { name: "description", content: data?.description ?? "" },
];

export async function loader({ context }: LoaderFunctionArgs) {
  const { title, meta: description } = insightWords[context.locale].data;
  const { at } = await cityReport();
  return { title, description, at };
}

export default function DataRoute() {
  const { at } = useLoaderData<typeof loader>();
  return (
    <StorefrontShell {...useFrame()}>
      <DataPage at={at} />
    </StorefrontShell>
  );
}
