import type { LoaderFunctionArgs } from "@remix-run/node";
import { taxLetterFile } from "~/domain/tax/keep-letter.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { privateFile } from "~/http/private-file.server";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "admin" };

/** The letter itself, for an officer's eyes alone: never cached, and inert whatever was uploaded. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const id = params.id ?? "";
  const file = (isUuid(id) ? await taxLetterFile({ id }) : null) ?? notFound();
  return privateFile(file.bytes, file.type);
}
