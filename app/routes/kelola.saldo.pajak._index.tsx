import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopTaxYear, thisYear } from "~/domain/tax/report.server";
import { taxFreeTurnover } from "~/domain/tax/tax";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { taxWords } from "~/messages/tax";
import { paths } from "~/paths";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { OwnerTaxPage } from "~/ui/tax/owner-tax-page";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${taxWords[localeOf(matches)].title} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const asked = new URL(request.url).searchParams.get("tahun");
  if (asked && !/^20\d\d$/.test(asked)) notFound();
  return { view: await shopTaxYear(shopId, asked ? Number(asked) : thisYear()) };
}

export default function OwnerTaxRoute() {
  const t = useWords(taxWords);
  return (
    <OwnerFrame current="balance" task={{ back: paths.owner.balance(), title: t.title }}>
      <OwnerTaxPage {...useLoaderData<typeof loader>()} freeTurnover={Number(taxFreeTurnover)} />
    </OwnerFrame>
  );
}
