import type { ActionFunctionArgs } from "@remix-run/node";
import { archiveProduct, unpublishProduct } from "~/domain/catalog/publish-product.server";
import { notFound, requireOwner } from "~/http/context.server";
import { readFormData } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { isUndo } from "~/http/undo.server";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { movedFlash } from "~/ui/catalog/moved-flash";

export const handle: RouteHandle = { policy: "owner" };

/** POST puts a product away, DELETE brings it back as a draft. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const { id = "" } = params;
  if (!isUuid(id)) return notFound();
  const { done } = catalogOwnerWords[context.locale];
  const undo = isUndo(request, await readFormData(request));
  const result = await (undo ? unpublishProduct : archiveProduct)(actor, id);
  const flash = movedFlash(result, undo ? done.unarchived : done.archived, catalogOwnerWords[context.locale]);
  if (!flash) return notFound();
  return redirectWith(context, undo ? paths.owner.product(id) : paths.owner.products(), flash);
}
