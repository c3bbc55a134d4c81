import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unreadLetters } from "~/domain/notices/queries.server";
import type { RouteHandle } from "~/http/policy";
import { accountsWords } from "~/messages/accounts";
import { paths } from "~/paths";
import { AccountPage } from "~/ui/accounts/account-page";
import { localeOf } from "~/ui/shell/locale-of";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

export const handle: RouteHandle = { policy: "signed_in", light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${accountsWords[localeOf(matches)].accountTitle} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  const { viewer } = context;
  if (!viewer) throw redirect(paths.signIn());
  const { name, email, phone, role, hasSecondFactor, shops } = viewer;
  return {
    person: { name, email, phone, role, hasSecondFactor },
    shops,
    newNotices: await unreadLetters(viewer.accountId),
  };
}

export default function AccountRoute() {
  return (
    <StorefrontShell {...useFrame()} current="account">
      <AccountPage {...useLoaderData<typeof loader>()} />
    </StorefrontShell>
  );
}
