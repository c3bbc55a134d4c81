import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openOrder } from "~/domain/orders/open-order.server";
import { askReturn } from "~/domain/returns/ask-return.server";
import { askPage } from "~/domain/returns/buyer-queries.server";
import { askForm, readPieces } from "~/domain/returns/forms";
import { actorOf, notFound } from "~/http/context.server";
import { checkForm, typedValues } from "~/http/form.server";
import { orderOf } from "~/http/order-link.server";
import { picturesOf, readPhotoForm } from "~/http/photo-upload.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { photoBodyBytes } from "~/http/upload-limits";
import { returnsWords } from "~/messages/returns";
import { paths } from "~/paths";
import { statusOfUpload } from "~/platform/images";
import { orStorageFull } from "~/platform/storage-port";
import { AskForm } from "~/ui/returns/ask-form";
import { askSentences } from "~/ui/returns/ask-refusal";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: photoBodyBytes, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${returnsWords[localeOf(matches)].act} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  const page = (await askPage(id, params.part ?? "")) ?? notFound();
  if (page.why) throw redirect(paths.order(nomor, key));
  return { page, nomor, orderKey: key };
}

/** POST: what she wants to give back or have money for, with photos. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { locale } = context;
  const t = returnsWords[locale];
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  const page = (await askPage(id, params.part ?? "")) ?? notFound();
  const { form, files } = await readPhotoForm(request, ["foto"]);
  await limit("upload", context.ip, Math.max(1, files.length));
  const values = typedValues(form);
  const read = checkForm(form, askForm, context, t.errors);
  const pieces = readPieces(
    (name) => values[name] ?? "",
    page.lines.map((line) => line.id),
  );
  const errors = {
    ...(read.ok ? {} : read.errors),
    ...Object.fromEntries(pieces.wrong.map((name) => [name, t.errors.pieces_shape])),
    ...(pieces.wrong.length || pieces.lines.some((line) => line.quantity > 0)
      ? {}
      : { buah: t.errors.nothing_chosen }),
  };
  const again: Record<string, string> = files.length ? { foto: t.errors.photosAgain } : {};
  if (!read.ok || Object.keys(errors).length > 0) return invalid({ errors: { ...errors, ...again }, values });
  const wish = { ...read.value, lines: pieces.lines, pictures: await picturesOf(files) };
  const input = { orderId: id, partId: page.partId, ...wish };
  const result = await orStorageFull(() => askReturn(actorOf(context), input));
  if (result.ok)
    return redirectWith(context, paths.returns.one(nomor, result.value.returnId, key), {
      kind: "ok",
      text: t.ask.done,
    });
  if (result.code === "not_found") return notFound();
  const sentences = { ...again, ...askSentences(result, locale, t) };
  return invalid({ errors: sentences, values }, statusOfUpload(result.code));
}

export default function AskReturnRoute() {
  return <AskForm {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
