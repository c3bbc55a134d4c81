import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountBalances, journalPage } from "~/domain/ledger/queries.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { pageIn } from "~/http/query.server";
import { LedgerScreen } from "~/ui/admin/ledger-page";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = () => [{ title: "Buku besar · Etalase" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { searchParams } = new URL(request.url);
  const pageNumber = pageIn(searchParams);
  const [balances, journals, proof] = await Promise.all([
    accountBalances(),
    journalPage(pageNumber),
    searchParams.has("periksa") ? verifyLedger() : null,
  ]);
  return { balances, journals, proof, pageNumber };
}

export default function LedgerRoute() {
  return <LedgerScreen {...useLoaderData<typeof loader>()} />;
}
