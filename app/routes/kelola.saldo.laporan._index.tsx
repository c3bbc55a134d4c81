import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopStatement, thisMonth } from "~/domain/payouts/statement.server";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { statementWords } from "~/messages/statement";
import { paths } from "~/paths";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { StatementPage } from "~/ui/payouts/statement-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${statementWords[localeOf(matches)].title} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const month = new URL(request.url).searchParams.get("bulan") ?? thisMonth();
  return { statement: (await shopStatement(shopId, month)) ?? notFound() };
}

export default function StatementRoute() {
  const t = useWords(statementWords);
  return (
    <OwnerFrame current="balance" task={{ back: paths.owner.balance(), title: t.title }}>
      <StatementPage {...useLoaderData<typeof loader>()} />
    </OwnerFrame>
  );
}
