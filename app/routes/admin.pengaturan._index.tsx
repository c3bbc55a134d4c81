import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeSettings, settingsPage } from "~/domain/accounts/change-settings.server";
import { settingsForm } from "~/domain/accounts/settings-form";
import { requireAdmin } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { settingsWords } from "~/messages/settings";
import { paths } from "~/paths";
import { SettingsScreen } from "~/ui/admin/settings-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${settingsWords[localeOf(matches)].title} · Etalase` },
];

export function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return settingsPage();
}

/** POST: the rules as they shall be; what differs is written and recorded. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const t = settingsWords[context.locale];
  const form = await readForm(request, settingsForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await changeSettings(actor, form.value);
  if (!result.ok)
    return invalid({ errors: { "": t.errors[result.code] }, values: typedValues(form.form) }, 409);
  const { length } = result.value.changed;
  return redirectWith(context, paths.admin.settings(), {
    kind: "ok",
    text: length ? t.saved(length) : t.same,
  });
}

export default function SettingsRoute() {
  return <SettingsScreen page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
