import type { LoaderFunctionArgs } from "@remix-run/node";
import { returnPicture } from "~/domain/returns/photos.server";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { privateFile } from "~/http/private-file.server";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "owner" };

/** A photo of a return at this shop, never cached. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const { id: returnId = "", photo: photoId = "" } = params;
  if (!isUuid(returnId) || !isUuid(photoId)) return notFound();
  return privateFile((await returnPicture({ shopId }, { photoId, returnId })) ?? notFound(), "image/jpeg");
}
