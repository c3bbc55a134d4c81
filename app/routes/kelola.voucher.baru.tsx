import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayOf } from "~/domain/city/calendar";
import { newShopVoucherForm } from "~/domain/vouchers/forms";
import { openVoucher } from "~/domain/vouchers/open-voucher.server";
import { requireOwner } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { vouchersDeskWords } from "~/messages/vouchers-desk";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { randomToken } from "~/platform/random.server";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { deskErrors } from "~/ui/vouchers/desk-errors";
import { VoucherForm } from "~/ui/vouchers/voucher-form";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${vouchersDeskWords[localeOf(matches)].add} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  requireOwner(context);
  return { formToken: randomToken(16), today: dayOf(now()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = vouchersDeskWords[context.locale];
  await limit("write", actor.accountId);
  const form = await readForm(request, newShopVoucherForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const { code } = form.value;
  const opened = await openVoucher(actor, form.value);
  if (!opened.ok)
    return invalid({
      errors: deskErrors(opened, code, context.locale),
      values: typedValues(form.form),
    });
  return redirectWith(context, paths.owner.voucher(opened.value.id), { kind: "ok", text: t.opened(code) });
}

export default function NewOwnerVoucherRoute() {
  const t = useWords(vouchersDeskWords);
  const loaded = useLoaderData<typeof loader>();
  return (
    <OwnerFrame current="vouchers" task={{ back: paths.owner.vouchers(), title: t.add }}>
      <div className="wrap stack py-4 pb-8">
        <VoucherForm voucher={null} isCity={false} answer={useActionData<typeof action>()} {...loaded} />
      </div>
    </OwnerFrame>
  );
}
