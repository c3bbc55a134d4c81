import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeRole } from "~/domain/accounts/change-role.server";
import { roleForm } from "~/domain/accounts/forms";
import { personRow } from "~/domain/accounts/people.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { peopleWords } from "~/messages/people";
import { paths } from "~/paths";
import { RoleScreen } from "~/ui/accounts/role-screen";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${peopleWords[localeOf(matches)].change.title(data?.person.name ?? "")} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { accountId } = requireAdmin(context);
  const person = (await personRow(params.id ?? "")) ?? notFound();
  return { person, isSelf: person.id === accountId };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const t = peopleWords[context.locale];
  const form = await readForm(request, roleForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const { role, reason } = form.value;
  const result = await changeRole(actor, { accountId: params.id ?? "", role, reason });
  if (result.ok) {
    const text = t.change.changed(result.value.name, t.roleName[role]);
    return redirectWith(context, paths.admin.people(), { kind: "ok", text });
  }
  if (result.code === "account_missing") notFound();
  const field = result.code === "same_role" ? "role" : "";
  return invalid({ errors: { [field]: t.errors[result.code] }, values: typedValues(form.form) });
}

export default function RoleRoute() {
  return <RoleScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
