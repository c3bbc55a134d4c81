import type { ActionFunctionArgs } from "@remix-run/node";
import { startImport } from "~/domain/registry/start-import.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { registryWords } from "~/messages/registry";
import { paths } from "~/paths";

/** Lets a checked file into the register. */
export const handle: RouteHandle = { policy: "admin" };

export async function action({ params, context }: ActionFunctionArgs) {
  const t = registryWords[context.locale].page;
  const importId = params.id ?? "";
  const result = await startImport(requireAdmin(context), { importId });
  if (!result.ok && result.code === "import_missing") notFound();
  return redirectWith(
    context,
    paths.admin.import(importId),
    result.ok ? { kind: "ok", text: t.started } : { kind: "warn", text: t.notChecked },
  );
}
