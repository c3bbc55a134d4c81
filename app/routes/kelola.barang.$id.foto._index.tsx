import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { addPhoto } from "~/domain/catalog/add-photo.server";
import { ownerProduct } from "~/domain/catalog/owner-product.server";
import { receivePhotos } from "~/domain/catalog/receive-photo.server";
import { notFound, requireOwner } from "~/http/context.server";
import { photosAtOnce, readPhotoForm } from "~/http/photo-upload.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { photoBodyBytes } from "~/http/upload-limits";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { PhotoDesk } from "~/ui/catalog/photo-desk";
import { photoStatus } from "~/ui/catalog/photo-status";
import { useWords } from "~/ui/kit/words";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: photoBodyBytes };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ""} · Etalase` }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireOwner(context);
  const product = isUuid(params.id ?? "") ? await ownerProduct(actor, params.id ?? "") : null;
  if (!product) return notFound();
  return { id: product.id, name: product.name, photos: product.photos };
}

/** Photos that are good stay, also where another of the same form isn't. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const product = isUuid(params.id ?? "") ? await ownerProduct(actor, params.id ?? "") : null;
  if (!product) return notFound();
  const t = catalogOwnerWords[context.locale];
  const wrong = (sentence: string, status?: number) => invalid({ errors: { galeri: sentence } }, status);
  const { files } = await readPhotoForm(request, ["kamera", "galeri"]);
  await limit("upload", actor.accountId, Math.max(1, files.length));
  if (files.length === 0) return wrong(t.errors.photo_missing);
  if (files.length > photosAtOnce) return wrong(t.errors.too_many_files);
  const { photos, problem } = await receivePhotos(files);
  for (const photo of photos) {
    const added = await addPhoto(actor, product.id, { ...photo, alt: "" });
    if (added.ok) continue;
    if (added.code === "not_found") return notFound();
    return wrong(t.refusals.photos_full(added.limit));
  }
  if (problem) return wrong(t.errors[problem], photoStatus(problem));
  const to = paths.owner.productPhotos(product.id);
  return redirectWith(context, to, { kind: "ok", text: t.done.photosAdded(photos.length) });
}

export default function ProductPhotosPage() {
  const t = useWords(catalogOwnerWords);
  const { id, name, photos } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formMethod === "POST";
  return (
    <OwnerFrame task={{ back: paths.owner.product(id), title: t.photosOf(name) }}>
      <div className="wrap py-4 pb-8">
        <PhotoDesk productId={id} photos={photos} answer={answer} busy={busy} />
      </div>
    </OwnerFrame>
  );
}
