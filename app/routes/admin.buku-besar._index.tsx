import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastProof } from "~/domain/ledger/prove-ledger.server";
import { accountBalances, journalPage } from "~/domain/ledger/queries.server";
import { openBreakSum } from "~/domain/payments/break-queries.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { pageIn } from "~/http/query.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { LedgerScreen } from "~/ui/admin/ledger-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${adminMoneyWords[localeOf(matches)].ledger.title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const pageNumber = pageIn(new URL(request.url).searchParams);
  const [balances, journals, proof, breaks] = await Promise.all([
    accountBalances(),
    journalPage(pageNumber),
    lastProof(),
    openBreakSum(),
  ]);
  return { balances, journals, proof, pageNumber, openBreaks: breaks.count };
}

export default function LedgerRoute() {
  return <LedgerScreen {...useLoaderData<typeof loader>()} />;
}
