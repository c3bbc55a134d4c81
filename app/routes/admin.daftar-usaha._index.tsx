import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { villageByCode } from "~/domain/city/city";
import { registerList } from "~/domain/registry/register-list.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { pageIn, wordIn } from "~/http/query.server";
import { registryWords } from "~/messages/registry";
import { paths } from "~/paths";
import { RegisterScreen } from "~/ui/registry/register-screen";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${registryWords[localeOf(matches)].list.title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { searchParams } = new URL(request.url);
  const q = wordIn(searchParams);
  const pageNumber = pageIn(searchParams);
  const village = villageByCode(searchParams.get("kelurahan") ?? "")?.code ?? "";
  const list = await registerList({ q, villageCode: village || null, page: pageNumber });
  const isBeyondEnd = list.rows.length === 0 && pageNumber > 1;
  if (isBeyondEnd) throw redirect(paths.admin.registry({ q, kelurahan: village }));
  return { list, q, village, pageNumber };
}

export default function RegisterRoute() {
  return <RegisterScreen {...useLoaderData<typeof loader>()} />;
}
