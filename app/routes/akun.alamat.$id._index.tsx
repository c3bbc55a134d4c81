import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressOf, changeAddress } from "~/domain/accounts/address-book.server";
import { addressForm } from "~/domain/accounts/address-form";
import { notFound, requireAccount } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { addressBookWords } from "~/messages/address-book";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { AccountFrame } from "~/ui/accounts/account-frame";
import { AddressForm } from "~/ui/accounts/address-form";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "signed_in", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${addressBookWords[localeOf(matches)].editTitle} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { accountId } = requireAccount(context);
  const { id = "" } = params;
  return { address: (isUuid(id) ? await addressOf(accountId, id) : null) ?? notFound() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAccount(context);
  const { id = "" } = params;
  if (!isUuid(id)) return notFound();
  const t = addressBookWords[context.locale];
  await limit("write", context.ip);
  const form = await readForm(request, addressForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await changeAddress(actor, id, form.value);
  if (!result.ok) return notFound();
  return redirectWith(context, paths.accountAddresses(), { kind: "ok", text: t.saved });
}

export default function AddressRoute() {
  const t = useWords(addressBookWords);
  const { address } = useLoaderData<typeof loader>();
  return (
    <AccountFrame title={t.editTitle} back={paths.accountAddresses()}>
      <AddressForm
        action={paths.accountAddress(address.id)}
        address={address}
        answer={useActionData<typeof action>()}
      />
    </AccountFrame>
  );
}
