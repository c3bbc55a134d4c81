import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { payoutBatch } from "~/domain/payouts/desk-queries.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { payoutDeskWords } from "~/messages/payout-desk";
import { isUuid } from "~/platform/id";
import { PayoutBatchScreen } from "~/ui/admin/payout-batch-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${payoutDeskWords[localeOf(matches)].batches} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { accountId } = requireAdmin(context);
  const id = params.batch ?? "";
  const batch = (isUuid(id) ? await payoutBatch(id) : null) ?? notFound();
  return { batch, isOwn: batch.preparedById === accountId, isDemo: context.viewer?.isDemo ?? false };
}

export default function PayoutBatchRoute() {
  return <PayoutBatchScreen {...useLoaderData<typeof loader>()} />;
}
