import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parsePrice } from "~/domain/catalog/price";
import { decideReturn } from "~/domain/returns/decide-return.server";
import { decisionChoices } from "~/domain/returns/decision-plan";
import { decisionOption } from "~/domain/returns/desk-queries.server";
import { decisionForm } from "~/domain/returns/forms";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { choiceIn } from "~/http/query.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { returnsDeskWords } from "~/messages/returns-desk";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { DeskDecision } from "~/ui/returns/desk-decision";
import { deskSentence } from "~/ui/returns/desk-refusal";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${returnsDeskWords[localeOf(matches)].decide} · Etalase` },
];

/** One choice before it is made; with `jumlah` for another sum than was asked. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { id = "" } = params;
  const { searchParams } = new URL(request.url);
  const choice = choiceIn(searchParams, "pilihan", decisionChoices);
  const typed = searchParams.get("jumlah") ?? "";
  const amount = typed === "" ? null : parsePrice(typed.slice(0, 40));
  if (!isUuid(id)) return notFound();
  const found = (await decisionOption(id, choice ?? "reject", amount)) ?? notFound();
  if (!choice) throw redirect(paths.admin.return(id));
  if (typed !== "" && amount === null)
    return back(context, id, returnsDeskWords[context.locale].errors.amount_shape);
  if (!found.option.ok) return back(context, id, deskSentence(found.option, context.locale));
  return { view: found.view, option: found.option.value };
}

function back(context: LoaderFunctionArgs["context"], id: string, text: string): never {
  throw redirectWith(context, paths.admin.return(id), { kind: "warn", text });
}

/** POST: decides, with the reason that both sides read. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const { id = "" } = params;
  if (!isUuid(id)) return notFound();
  const t = returnsDeskWords[context.locale];
  const form = await readForm(request, decisionForm, context, t.errors);
  if (!form.ok) {
    const { pilihan, jumlah } = form.errors;
    // Without a choice there is no form to show the sentence at.
    if (pilihan || jumlah) return back(context, id, pilihan ?? jumlah ?? "");
    return invalid(form);
  }
  const result = await decideReturn(actor, { returnId: id, ...form.value });
  if (result.ok) return redirectWith(context, paths.admin.return(id), { kind: "ok", text: t.done });
  if (result.code === "not_found") return notFound();
  return back(context, id, deskSentence(result, context.locale));
}

export default function DecisionRoute() {
  return <DeskDecision {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
