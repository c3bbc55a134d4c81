import { notFound } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";

/** Every address that is no page of ours: the 404 page, in its frame and the reader's language. */
export const handle: RouteHandle = { policy: "public" };

export function loader() {
  notFound();
}

export function action() {
  notFound();
}

export default function Nowhere() {
  return null;
}
