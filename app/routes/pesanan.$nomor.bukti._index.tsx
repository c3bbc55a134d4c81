import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { lookAtOrder } from "~/domain/orders/open-order.server";
import { sendProof } from "~/domain/orders/send-proof.server";
import { actorOf } from "~/http/context.server";
import { orderOf } from "~/http/order-link.server";
import { readPhotoForm } from "~/http/photo-upload.server";
import type { RouteHandle } from "~/http/policy";
import { limitCheckout } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { photoBodyBytes } from "~/http/upload-limits";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { statusOfUpload } from "~/platform/images";
import { orStorageFull } from "~/platform/storage-port";
import { useWords } from "~/ui/kit/words";
import { OrderTask } from "~/ui/orders/order-task";
import { localeOf } from "~/ui/shell/locale-of";
import { ProofForm } from "~/ui/straight/proof-form";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: photoBodyBytes, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${straightWords[localeOf(matches)].pay.sendTitle} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { nomor, key } = await orderOf({ params, request, context }, lookAtOrder);
  return { nomor, orderKey: key };
}

/** POST: a photo that she paid the shop itself. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { id, nomor, key } = await orderOf({ params, request, context }, lookAtOrder);
  await limitCheckout(context);
  const t = straightWords[context.locale];
  const { files } = await readPhotoForm(request, ["proof"]);
  const [file] = files;
  const picture = file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const result = await orStorageFull(() => sendProof(actorOf(context), { orderId: id, picture }));
  if (result.ok) return redirectWith(context, paths.order(nomor, key), { kind: "ok", text: t.pay.sent });
  return invalid({ errors: { proof: t.errors[result.code] } }, statusOfUpload(result.code));
}

export default function ProofRoute() {
  const t = useWords(straightWords).pay;
  const { nomor, orderKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OrderTask nomor={nomor} orderKey={orderKey} title={t.sendTitle} lead={t.sendLead}>
      <div className="panel">
        <ProofForm action={paths.orderProof(nomor, orderKey)} error={answer?.errors.proof} />
      </div>
    </OrderTask>
  );
}
