import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownerPapers } from "~/domain/shops/owner-papers.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { shopSettingsWords } from "~/messages/shop-settings";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { PaperList } from "~/ui/shops/paper-list";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${shopSettingsWords[localeOf(matches)].papers.title} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  return { papers: await ownerPapers(requireOwner(context).shopId) };
}

export default function DocumentsRoute() {
  const { papers } = useLoaderData<typeof loader>();
  const t = useWords(shopSettingsWords).papers;
  return (
    <OwnerFrame current="documents">
      <div className="wrap max-w-[46rem] pt-5 pb-8">
        <h1>{t.title}</h1>
        <p className="muted mb-4">{t.lead}</p>
        <PaperList papers={papers} />
      </div>
    </OwnerFrame>
  );
}
