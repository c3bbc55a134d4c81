import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayOf } from "~/domain/city/calendar";
import { changeVoucher } from "~/domain/vouchers/change-voucher.server";
import { voucherPage } from "~/domain/vouchers/desk-queries.server";
import { cityVoucherForm } from "~/domain/vouchers/forms";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { vouchersDeskWords } from "~/messages/vouchers-desk";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { isUuid } from "~/platform/id";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { deskErrors } from "~/ui/vouchers/desk-errors";
import { VoucherDesk } from "~/ui/vouchers/voucher-desk";

export const handle: RouteHandle = { policy: "admin", maxBodyBytes: 16_384 };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.page.voucher.code ?? vouchersDeskWords[localeOf(matches)].title} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { id = "" } = params;
  const page = (isUuid(id) ? await voucherPage(null, id) : null) ?? notFound();
  return { page, rates: null, today: dayOf(now()) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const { id = "" } = params;
  const t = vouchersDeskWords[context.locale];
  await limit("write", actor.accountId);
  const { voucher } = (isUuid(id) ? await voucherPage(null, id) : null) ?? notFound();
  const form = await readForm(request, cityVoucherForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const changed = await changeVoucher(actor, { voucherId: id, wish: form.value });
  if (!changed.ok) {
    if (changed.code === "not_found") return notFound();
    const errors = deskErrors(changed, voucher.code, context.locale);
    return invalid({ errors, values: typedValues(form.form) });
  }
  const text = t.saved(voucher.code);
  return redirectWith(context, paths.admin.voucher(id), { kind: "ok", text });
}

export default function CityVoucherRoute() {
  const t = useWords(vouchersDeskWords);
  const loaded = useLoaderData<typeof loader>();
  const { voucher } = loaded.page;
  return (
    <div className="wrap full stack max-w-[60rem] gap-6 py-5">
      <Breadcrumbs
        label={t.cityTitle}
        crumbs={[{ text: t.cityTitle, to: paths.admin.vouchers() }, { text: voucher.code }]}
      />
      <h1 className="text-25">{t.edit(voucher.code)}</h1>
      <VoucherDesk
        {...loaded}
        isCity
        stopTo={paths.admin.voucherStop(voucher.id)}
        answer={useActionData<typeof action>()}
      />
    </div>
  );
}
