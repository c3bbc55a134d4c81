import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressesOf } from "~/domain/accounts/address-book.server";
import { requireAccount } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { addressBookWords } from "~/messages/address-book";
import { AccountFrame } from "~/ui/accounts/account-frame";
import { AddressBook } from "~/ui/accounts/address-book";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "signed_in", light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${addressBookWords[localeOf(matches)].title} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ context }: LoaderFunctionArgs) {
  const { accountId } = requireAccount(context);
  return { addresses: await addressesOf(accountId) };
}

export default function AddressesRoute() {
  const t = useWords(addressBookWords);
  return (
    <AccountFrame title={t.title} lead={t.lead}>
      <AddressBook {...useLoaderData<typeof loader>()} />
    </AccountFrame>
  );
}
