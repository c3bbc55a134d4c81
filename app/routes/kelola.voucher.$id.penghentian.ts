import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { stopVoucher } from "~/domain/vouchers/change-voucher.server";
import { voucherPage } from "~/domain/vouchers/desk-queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { vouchersDeskWords } from "~/messages/vouchers-desk";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 4096 };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const { id = "" } = params;
  const page = isUuid(id) ? await voucherPage(shopId, id) : null;
  return page ? redirect(paths.owner.voucher(id)) : notFound();
}

/** POST: no order takes it any more. */
export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const { id = "" } = params;
  await limit("write", actor.accountId);
  const stopped = isUuid(id) ? await stopVoucher(actor, id) : null;
  if (!stopped?.ok) return notFound();
  const text = vouchersDeskWords[context.locale].stopped(stopped.value.code);
  return redirectWith(context, paths.owner.voucher(id), { kind: "ok", text });
}
