import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { addAddress } from "~/domain/accounts/address-book.server";
import { addressForm } from "~/domain/accounts/address-form";
import { requireAccount } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { addressBookWords } from "~/messages/address-book";
import { paths } from "~/paths";
import { AccountFrame } from "~/ui/accounts/account-frame";
import { AddressForm } from "~/ui/accounts/address-form";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "signed_in", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${addressBookWords[localeOf(matches)].addTitle} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export function loader({ context }: LoaderFunctionArgs) {
  requireAccount(context);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireAccount(context);
  const t = addressBookWords[context.locale];
  await limit("write", context.ip);
  const form = await readForm(request, addressForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await addAddress(actor, form.value);
  if (!result.ok)
    return invalid({ errors: { "": t.errors[result.code] }, values: typedValues(form.form) }, 409);
  return redirectWith(context, paths.accountAddresses(), { kind: "ok", text: t.saved });
}

export default function NewAddressRoute() {
  const t = useWords(addressBookWords);
  return (
    <AccountFrame title={t.addTitle} back={paths.accountAddresses()}>
      <AddressForm
        action={paths.accountNewAddress()}
        address={null}
        answer={useActionData<typeof action>()}
      />
    </AccountFrame>
  );
}
