import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { removeAddress } from "~/domain/accounts/address-book.server";
import { notFound, requireAccount } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { addressBookWords } from "~/messages/address-book";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "signed_in", maxBodyBytes: 4096 };

export function loader({ context }: LoaderFunctionArgs) {
  requireAccount(context);
  return redirect(paths.accountAddresses());
}

export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requireAccount(context);
  const { id = "" } = params;
  if (!isUuid(id)) return notFound();
  const result = await removeAddress(actor, id);
  if (!result.ok) return notFound();
  const text = addressBookWords[context.locale].removed;
  return redirectWith(context, paths.accountAddresses(), { kind: "ok", text });
}
