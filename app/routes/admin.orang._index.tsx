import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { peopleList } from "~/domain/accounts/people.server";
import { roles } from "~/domain/accounts/role";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { choiceIn, pageIn, wordIn } from "~/http/query.server";
import { peopleWords } from "~/messages/people";
import { paths } from "~/paths";
import { PeopleScreen } from "~/ui/accounts/people-screen";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${peopleWords[localeOf(matches)].title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { searchParams } = new URL(request.url);
  const q = wordIn(searchParams);
  const pageNumber = pageIn(searchParams);
  const role = choiceIn(searchParams, "peran", roles);
  const list = await peopleList({ q, role, page: pageNumber });
  const isBeyondEnd = list.rows.length === 0 && pageNumber > 1;
  if (isBeyondEnd) throw redirect(paths.admin.people({ q, peran: role ?? undefined }));
  return { list, q, role, pageNumber };
}

export default function PeopleRoute() {
  return <PeopleScreen {...useLoaderData<typeof loader>()} />;
}
