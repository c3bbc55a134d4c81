import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { messageForm } from "~/domain/orders/forms";
import { sendMessage } from "~/domain/orders/send-message.server";
import { shopPart } from "~/domain/orders/shop-queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { MessagePanel } from "~/ui/owner-orders/message-panel";
import { PartFrame } from "~/ui/owner-orders/part-frame";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${ownerOrdersWords[localeOf(matches)].messages.title} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  return { part: (await shopPart(shopId, params.part ?? "")) ?? notFound() };
}

/** POST: a word to the buyer about this order. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = ownerOrdersWords[context.locale];
  const { part: partId = "" } = params;
  if (!isUuid(partId)) return notFound();
  await limit("write", actor.accountId);
  const form = await readForm(request, messageForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const { body } = form.value;
  const result = await sendMessage(actor, { shopId: actor.shopId }, { partId, body });
  if (result.ok)
    return redirectWith(context, `${paths.owner.order(partId)}#pesan`, { kind: "ok", text: t.done.sent });
  if (result.code === "not_found") return notFound();
  return invalid({ errors: { body: t.messages.tooMany }, values: { body } }, 409);
}

export default function OwnerMessagesRoute() {
  const { part } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PartFrame nomor={part.nomor} partId={part.id}>
      <MessagePanel partId={part.id} buyerName={part.buyerName} messages={part.messages} answer={answer} />
    </PartFrame>
  );
}
