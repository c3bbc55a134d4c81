import type { LoaderFunctionArgs } from "@remix-run/node";
import { payoutBatch, payoutsToSend } from "~/domain/payouts/desk-queries.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { csvAnswer } from "~/http/csv.server";
import type { RouteHandle } from "~/http/policy";
import { limitDocument } from "~/http/rate-limit.server";
import { payoutDeskWords } from "~/messages/payout-desk";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "admin" };

/** What the bank has to transfer: a line a payout that left the balances and has no proof yet. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  await limitDocument(requireAdmin(context));
  const id = params.batch ?? "";
  const batch = (isUuid(id) ? await payoutBatch(id) : null) ?? notFound();
  if (batch.status !== "approved" || !batch.isByHand) notFound();
  const t = payoutDeskWords[context.locale].file;
  return csvAnswer(t.name(batch.number), lines());

  async function* lines() {
    const payouts = await payoutsToSend({ batchId: id });
    yield [
      t.head,
      ...payouts
        .filter((payout) => payout.status === "approved")
        .map((payout) => [
          // The same on every download, whatever was settled in between.
          `${batch.number}-${payout.id.slice(-6)}`,
          payout.bank,
          payout.number,
          payout.holderName,
          String(payout.amount),
          t.note(batch.number),
        ]),
    ];
  }
}
