import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { stopVoucher } from "~/domain/vouchers/change-voucher.server";
import { voucherPage } from "~/domain/vouchers/desk-queries.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { vouchersDeskWords } from "~/messages/vouchers-desk";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "admin", maxBodyBytes: 4096 };

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { id = "" } = params;
  const page = isUuid(id) ? await voucherPage(null, id) : null;
  return page ? redirect(paths.admin.voucher(id)) : notFound();
}

/** POST: no order takes it any more. */
export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const { id = "" } = params;
  await limit("write", actor.accountId);
  const stopped = isUuid(id) ? await stopVoucher(actor, id) : null;
  if (!stopped?.ok) return notFound();
  const text = vouchersDeskWords[context.locale].stopped(stopped.value.code);
  return redirectWith(context, paths.admin.voucher(id), { kind: "ok", text });
}
