import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayOf } from "~/domain/city/calendar";
import { newCityVoucherForm } from "~/domain/vouchers/forms";
import { openVoucher } from "~/domain/vouchers/open-voucher.server";
import { requireAdmin } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { vouchersDeskWords } from "~/messages/vouchers-desk";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { randomToken } from "~/platform/random.server";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { deskErrors } from "~/ui/vouchers/desk-errors";
import { VoucherForm } from "~/ui/vouchers/voucher-form";

export const handle: RouteHandle = { policy: "admin", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${vouchersDeskWords[localeOf(matches)].add} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return { formToken: randomToken(16), today: dayOf(now()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const t = vouchersDeskWords[context.locale];
  await limit("write", actor.accountId);
  const form = await readForm(request, newCityVoucherForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const { code } = form.value;
  const opened = await openVoucher(actor, form.value);
  if (!opened.ok)
    return invalid({
      errors: deskErrors(opened, code, context.locale),
      values: typedValues(form.form),
    });
  return redirectWith(context, paths.admin.voucher(opened.value.id), { kind: "ok", text: t.opened(code) });
}

export default function NewCityVoucherRoute() {
  const t = useWords(vouchersDeskWords);
  const loaded = useLoaderData<typeof loader>();
  return (
    <div className="wrap full stack max-w-[52rem] py-5">
      <Breadcrumbs
        label={t.cityTitle}
        crumbs={[{ text: t.cityTitle, to: paths.admin.vouchers() }, { text: t.add }]}
      />
      <h1 className="text-25">{t.add}</h1>
      <VoucherForm voucher={null} isCity answer={useActionData<typeof action>()} {...loaded} />
    </div>
  );
}
