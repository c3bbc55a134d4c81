import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { repaidForm } from "~/domain/returns/forms";
import { sayRepaid } from "~/domain/returns/repay-by-hand.server";
import { shopReturn } from "~/domain/returns/shop-queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import { checkForm, typedValues } from "~/http/form.server";
import { picturesOf, readPhotoForm } from "~/http/photo-upload.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { photoBodyBytes } from "~/http/upload-limits";
import { returnsWords } from "~/messages/returns";
import { returnsShopWords } from "~/messages/returns-shop";
import { paths } from "~/paths";
import { isPictureProblem, statusOfPictureProblem } from "~/platform/images";
import { orStorageFull } from "~/platform/storage-port";
import { ShopReturn } from "~/ui/returns/shop-return";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: photoBodyBytes };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${returnsShopWords[localeOf(matches)].repay.title} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  return (await shopReturn(shopId, params.id ?? "")) ?? notFound();
}

/** POST: the owner gave the money back by hand. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = returnsWords[context.locale];
  const { view } = (await shopReturn(actor.shopId, params.id ?? "")) ?? notFound();
  const { form, files } = await readPhotoForm(request, ["foto"]);
  await limit("upload", actor.accountId, Math.max(1, files.length));
  const read = checkForm(form, repaidForm, context, t.errors);
  if (!read.ok) {
    const again: Record<string, string> = files.length ? { foto: t.errors.photosAgain } : {};
    return invalid({ errors: { ...read.errors, ...again }, values: read.values });
  }
  const input = { returnId: view.id, ...read.value, pictures: await picturesOf(files) };
  const result = await orStorageFull(() => sayRepaid(actor, input));
  if (result.ok || result.code === "not_found" || result.code === "moved_on") {
    const flash = result.ok
      ? ({ kind: "ok", text: returnsShopWords[context.locale].repay.done } as const)
      : ({ kind: "warn", text: t.movedOn } as const);
    return redirectWith(context, paths.owner.return(view.id), flash);
  }
  const status = isPictureProblem(result.code) ? statusOfPictureProblem(result.code) : 422;
  const answer = { errors: { foto: t.errors[result.code] }, values: typedValues(form) };
  return invalid(answer, result.code === "storage_full" ? 507 : status);
}

export default function SayRepaidRoute() {
  return (
    <ShopReturn {...useLoaderData<typeof loader>()} act="repay" answer={useActionData<typeof action>()} />
  );
}
