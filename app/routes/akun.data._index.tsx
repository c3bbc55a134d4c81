import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requireAccount } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { myDataWords } from "~/messages/my-data";
import { MyDataPage } from "~/ui/accounts/my-data-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "signed_in", light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${myDataWords[localeOf(matches)].title} · Etalase` },
];

export function loader({ context }: LoaderFunctionArgs) {
  requireAccount(context);
  return null;
}

export default function MyDataRoute() {
  return <MyDataPage />;
}
