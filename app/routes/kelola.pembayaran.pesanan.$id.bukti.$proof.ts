import type { LoaderFunctionArgs } from "@remix-run/node";
import { proofPicture } from "~/domain/straight/proofs.server";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { privateFile } from "~/http/private-file.server";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "owner" };

/** A buyer's photo that she paid this shop: for the shop's eyes, never cached. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const id = params.proof ?? "";
  const bytes = (isUuid(id) ? await proofPicture({ id, shopId }) : null) ?? notFound();
  return privateFile(bytes, "image/jpeg");
}
