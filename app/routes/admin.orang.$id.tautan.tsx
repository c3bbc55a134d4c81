import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeResetFor } from "~/domain/accounts/ask-reset.server";
import { personRow } from "~/domain/accounts/people.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { recoveryWords } from "~/messages/recovery";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { ResetLinkScreen } from "~/ui/accounts/reset-link-screen";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${recoveryWords[localeOf(matches)].officer.title(data?.person.name ?? "")} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return { person: (await personRow(params.id ?? "")) ?? notFound() };
}

/** POST: a link made now, shown in the answer and never again. */
export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const accountId = params.id ?? "";
  if (!isUuid(accountId)) return notFound();
  const result = await makeResetFor(actor, accountId);
  if (!result.ok) return { link: null, problem: recoveryWords[context.locale].errors[result.code] };
  return { link: context.publicUrl + paths.passwordReset(result.value.token), problem: null };
}

export default function ResetLinkRoute() {
  const { person } = useLoaderData<typeof loader>();
  return <ResetLinkScreen person={person} made={useActionData<typeof action>() ?? null} />;
}
