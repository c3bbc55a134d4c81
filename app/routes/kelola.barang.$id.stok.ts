import type { ActionFunctionArgs } from "@remix-run/node";
import { adjustStock } from "~/domain/catalog/adjust-stock.server";
import { stockForm } from "~/domain/catalog/forms";
import { ownerProduct } from "~/domain/catalog/owner-product.server";
import { notFound, requireOwner } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { paths, safeReturnPath } from "~/paths";
import { formatNumber } from "~/platform/format";
import { isUuid } from "~/platform/id";
import { namedSentence } from "~/ui/kit/named-sentence";

export const handle: RouteHandle = { policy: "owner" };

/** Sets the stock of a product of one kind from the list, and goes back to where she was in it. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const { id = "" } = params;
  const product = isUuid(id) ? await ownerProduct(actor, id) : null;
  if (!product) return notFound();
  const t = catalogOwnerWords[context.locale];
  const form = await readForm(request, stockForm, context, t.errors);
  if (!form.ok) {
    const sentence = Object.values(form.errors)[0] ?? t.errors.stock_invalid;
    const text = namedSentence(sentence, product.name);
    return redirectWith(context, listOf(form.values.lanjut), { kind: "bad", text });
  }
  const { variant, stock, seen, token, lanjut } = form.value;
  const back = listOf(lanjut);
  const result = await adjustStock(actor, { variantId: variant, stock, stockSeen: seen, formToken: token });
  if (result.ok)
    return redirectWith(context, back, {
      kind: "ok",
      text: t.done.stock(product.name, formatNumber(result.value.stock, context.locale)),
    });
  if (result.code === "not_found") return notFound();
  return redirectWith(context, back, { kind: "bad", text: t.refusals.stock_below_held(result.held) });
}

function listOf(text = ""): string {
  return text.startsWith(paths.owner.products()) ? safeReturnPath(text) : paths.owner.products();
}
