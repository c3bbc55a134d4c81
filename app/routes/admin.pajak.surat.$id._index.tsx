import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkTaxLetter } from "~/domain/tax/check-letter.server";
import { letterVerdictForm } from "~/domain/tax/forms";
import { taxLetterPage } from "~/domain/tax/report.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { taxWords } from "~/messages/tax";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { localeOf } from "~/ui/shell/locale-of";
import { LetterCheckPage } from "~/ui/tax/letter-check-page";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${taxWords[localeOf(matches)].letter} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return pageOf(params.id);
}

async function pageOf(id = "") {
  return (isUuid(id) ? await taxLetterPage(id) : null) ?? notFound();
}

/** POST: the officer's verdict on the letter that the page showed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const page = await pageOf(params.id);
  const t = taxWords[context.locale];
  const form = await readForm(request, letterVerdictForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await checkTaxLetter(actor, { letterId: page.id, ...form.value });
  if (result.ok) {
    const text = t.verdict[form.value.verdict](page.shop.name);
    return redirectWith(context, paths.admin.tax(), { kind: "ok", text });
  }
  if (result.code === "not_found") return notFound();
  const field = result.code === "reason_missing" ? "note" : "";
  return invalid({ errors: { [field]: t.errors[result.code] }, values: typedValues(form.form) });
}

export default function LetterCheckRoute() {
  return <LetterCheckPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
