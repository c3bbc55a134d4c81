import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkDocument } from "~/domain/shops/check-document.server";
import { documentPage } from "~/domain/shops/document-page.server";
import { verdictForm } from "~/domain/shops/review-forms";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { DocumentScreen } from "~/ui/admin/document-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = adminWords[localeOf(matches)];
  return [
    {
      title: `${data ? t.document.title(t.paper[data.paper.kind], data.shop.name) : t.review.papers} · Etalase`,
    },
  ];
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return pageOf(params.id);
}

async function pageOf(id = "") {
  return (isUuid(id) ? await documentPage(id) : null) ?? notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const { shop, paper } = await pageOf(params.id);
  const t = adminWords[context.locale];
  const form = await readForm(request, verdictForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await checkDocument(actor, { documentId: paper.id, ...form.value });
  if (!result.ok) {
    if (result.code === "not_found") return notFound();
    return invalid({ errors: { "": t.document.replaced }, values: { note: form.value.note ?? "" } }, 409);
  }
  const said = t.document.done[form.value.verdict](t.paper[paper.kind], shop.name);
  return redirectWith(context, paths.admin.shop(shop.id), { kind: "ok", text: said });
}

export default function DocumentRoute() {
  return <DocumentScreen page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
