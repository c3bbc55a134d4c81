import type { LoaderFunctionArgs } from "@remix-run/node";
import { returnPicture } from "~/domain/returns/photos.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { privateFile } from "~/http/private-file.server";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "admin" };

/** A photo of a return, for who may decide it; never cached. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { id: returnId = "", photo: photoId = "" } = params;
  if (!isUuid(returnId) || !isUuid(photoId)) return notFound();
  return privateFile((await returnPicture("city", { photoId, returnId })) ?? notFound(), "image/jpeg");
}
