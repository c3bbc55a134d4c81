import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { shopCommission } from "~/domain/catalog/shop-commission.server";
import { dayOf } from "~/domain/city/calendar";
import { nextTaxBps } from "~/domain/tax/sale-tax.server";
import { changeVoucher } from "~/domain/vouchers/change-voucher.server";
import { voucherPage } from "~/domain/vouchers/desk-queries.server";
import { shopVoucherForm } from "~/domain/vouchers/forms";
import { notFound, requireOwner } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { vouchersDeskWords } from "~/messages/vouchers-desk";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { isUuid } from "~/platform/id";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { deskErrors } from "~/ui/vouchers/desk-errors";
import { VoucherDesk } from "~/ui/vouchers/voucher-desk";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.page.voucher.code ?? vouchersDeskWords[localeOf(matches)].title} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireOwner(context);
  const { id = "" } = params;
  const page = (isUuid(id) ? await voucherPage(actor.shopId, id) : null) ?? notFound();
  const [commissionBps, taxBps] = await Promise.all([shopCommission(actor), nextTaxBps(actor.shopId)]);
  return { page, rates: { commissionBps, taxBps }, today: dayOf(now()) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const { id = "" } = params;
  const t = vouchersDeskWords[context.locale];
  await limit("write", actor.accountId);
  const { voucher } = (isUuid(id) ? await voucherPage(actor.shopId, id) : null) ?? notFound();
  const form = await readForm(request, shopVoucherForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const changed = await changeVoucher(actor, { voucherId: id, wish: form.value });
  if (!changed.ok) {
    if (changed.code === "not_found") return notFound();
    const errors = deskErrors(changed, voucher.code, context.locale);
    return invalid({ errors, values: typedValues(form.form) });
  }
  const text = t.saved(voucher.code);
  return redirectWith(context, paths.owner.voucher(id), { kind: "ok", text });
}

export default function OwnerVoucherRoute() {
  const t = useWords(vouchersDeskWords);
  const loaded = useLoaderData<typeof loader>();
  const { voucher } = loaded.page;
  return (
    <OwnerFrame current="vouchers" task={{ back: paths.owner.vouchers(), title: t.edit(voucher.code) }}>
      <div className="wrap stack gap-6 py-4 pb-8">
        <VoucherDesk
          {...loaded}
          isCity={false}
          stopTo={paths.owner.voucherStop(voucher.id)}
          answer={useActionData<typeof action>()}
        />
      </div>
    </OwnerFrame>
  );
}
