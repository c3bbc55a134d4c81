import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { auditGroups } from "~/domain/accounts/audit-group";
import { auditTrail } from "~/domain/accounts/audit-trail.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { choiceIn, pageIn, wordIn } from "~/http/query.server";
import { auditWords } from "~/messages/audit";
import { paths } from "~/paths";
import { AuditScreen } from "~/ui/accounts/audit-screen";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${auditWords[localeOf(matches)].title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { searchParams } = new URL(request.url);
  const q = wordIn(searchParams);
  const pageNumber = pageIn(searchParams);
  const group = choiceIn(searchParams, "jenis", auditGroups);
  const page = await auditTrail({ q, group, page: pageNumber });
  const isBeyondEnd = page.lines.length === 0 && pageNumber > 1;
  if (isBeyondEnd) throw redirect(paths.admin.audit({ q, jenis: group ?? undefined }));
  return { page, q, group, pageNumber };
}

export default function AuditRoute() {
  return <AuditScreen {...useLoaderData<typeof loader>()} />;
}
