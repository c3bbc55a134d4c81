import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keptPhotos, receivePhotos } from "~/domain/catalog/receive-photo.server";
import { openOrder } from "~/domain/orders/open-order.server";
import { reviewForm } from "~/domain/reviews/forms";
import { lineToReview } from "~/domain/reviews/queries.server";
import { reviewLimits } from "~/domain/reviews/review";
import { writeReview } from "~/domain/reviews/write-review.server";
import { actorOf, notFound } from "~/http/context.server";
import { checkForm, typedValues } from "~/http/form.server";
import { orderOf } from "~/http/order-link.server";
import { readPhotoForm } from "~/http/photo-upload.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { photoBodyBytes } from "~/http/upload-limits";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { reviewsWords } from "~/messages/reviews";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { photoStatus } from "~/ui/catalog/photo-status";
import { ReviewPage } from "~/ui/reviews/review-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: photoBodyBytes };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${reviewsWords[localeOf(matches)].writeTitle} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  const line = isUuid(params.line ?? "") ? await lineToReview(id, params.line ?? "") : null;
  return { nomor, orderKey: key, line: line ?? notFound() };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const t = reviewsWords[context.locale];
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  const lineId = params.line ?? "";
  if (!isUuid(lineId)) return notFound();
  await limit("upload", context.ip);
  const { form, files } = await readPhotoForm(request, ["photos"]);
  const read = checkForm(form, reviewForm, context, t.errors);
  const { photos, problem } = await gatherPhotos(form, files);
  const values = { ...typedValues(form), keptPhotos: photos.map((photo) => photo.hash).join(",") };
  const sentences = { ...catalogOwnerWords[context.locale].errors, too_many_files: t.errors.too_many_files };
  const photoErrors: Record<string, string> = problem ? { photos: sentences[problem] } : {};
  if (!read.ok) return invalid({ errors: { ...photoErrors, ...read.errors }, values });
  if (problem)
    return invalid(
      { errors: photoErrors, values },
      problem === "too_many_files" ? 422 : photoStatus(problem),
    );
  const { rating, body } = read.value;
  const result = await writeReview(actorOf(context), { orderId: id, lineId, rating, body, photos });
  if (result.ok) return redirectWith(context, paths.order(nomor, key), { kind: "ok", text: t.thanks });
  if (result.code === "not_found") return notFound();
  return invalid({ errors: { "": t.errors[result.code] }, values }, 409);
}

/** What an earlier, refused try has kept, and what was sent now; no file is opened beyond the limit. */
async function gatherPhotos(form: FormData, files: readonly File[]) {
  const hashes = String(form.get("keptPhotos") ?? "").split(",");
  const earlier = await keptPhotos(hashes.slice(0, reviewLimits.photos));
  const room = reviewLimits.photos - earlier.length;
  if (files.length > room) return { photos: earlier, problem: "too_many_files" as const };
  const sent = await receivePhotos(files);
  return { photos: [...earlier, ...sent.photos], problem: sent.problem };
}

export default function ReviewRoute() {
  return <ReviewPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
