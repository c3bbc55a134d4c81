import type { ActionFunctionArgs } from "@remix-run/node";
import { bookSettlement } from "~/domain/payments/book-settlement.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { settlementsWords } from "~/messages/settlements";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { isUuid } from "~/platform/id";

/** Books a report that an officer has looked at. */
export const handle: RouteHandle = { policy: "admin" };

export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const fileId = isUuid(params.id ?? "") ? (params.id ?? "") : notFound();
  const t = settlementsWords[context.locale].file;
  const result = await bookSettlement(actor, { fileId });
  if (!result.ok && result.code === "file_missing") notFound();
  const count = (number: number) => formatNumber(number, context.locale);
  const flash = result.ok
    ? ({ kind: "ok", text: t.done(count(result.value.newRows), count(result.value.breaks)) } as const)
    : ({ kind: "warn", text: t.already } as const);
  return redirectWith(context, paths.admin.settlement(fileId), flash);
}
