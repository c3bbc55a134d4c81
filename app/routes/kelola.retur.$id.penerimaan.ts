import type { ActionFunctionArgs } from "@remix-run/node";
import { receivedForm } from "~/domain/returns/forms";
import { receiveGoods } from "~/domain/returns/receive-goods.server";
import { shopReturn } from "~/domain/returns/shop-queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { returnsShopWords } from "~/messages/returns-shop";
import { paths } from "~/paths";
import { shopSentence } from "~/ui/returns/shop-refusal";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };

/** POST: the goods are in the shop again, and the money goes back. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = returnsShopWords[context.locale].goods;
  const { view } = (await shopReturn(actor.shopId, params.id ?? "")) ?? notFound();
  await limit("write", actor.accountId);
  const form = await readForm(request, receivedForm, context);
  if (!form.ok) return invalid(form);
  const result = await receiveGoods(actor, { returnId: view.id, ...form.value });
  const flash = result.ok
    ? ({ kind: "ok", text: view.isPaidToShop ? t.doneByHand : t.done } as const)
    : ({ kind: "warn", text: shopSentence(result.code, context.locale) } as const);
  return redirectWith(context, paths.owner.return(view.id), flash);
}
