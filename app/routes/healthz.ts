import type { RouteHandle } from "~/http/policy";

export const handle: RouteHandle = { policy: "machine" };

/** The process lives. */
export function loader() {
  return new Response("ok\n", { headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" } });
}
