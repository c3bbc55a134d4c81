import type { ActionFunctionArgs } from "@remix-run/node";
import { duplicateProduct } from "~/domain/catalog/duplicate-product.server";
import { ownerProduct } from "~/domain/catalog/owner-product.server";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "owner" };

export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const { id = "" } = params;
  const original = isUuid(id) ? await ownerProduct(actor, id) : null;
  if (!original) return notFound();
  const t = catalogOwnerWords[context.locale];
  const result = await duplicateProduct(actor, id, { name: t.copyOf(original.name) });
  if (!result.ok) return notFound();
  return redirectWith(context, paths.owner.product(result.value.productId), {
    kind: "ok",
    text: t.done.copied,
  });
}
