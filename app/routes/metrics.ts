import type { LoaderFunctionArgs } from "@remix-run/node";
import { isLoopback } from "~/http/client-address";
import type { RouteHandle } from "~/http/policy";
import { registry } from "~/platform/metrics.server";

export const handle: RouteHandle = { policy: "machine" };

/** For the machine's own Prometheus: answered on the loopback alone, and to no proxy on it that speaks for others. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!isLoopback(context.ip) || request.headers.has("X-Forwarded-For"))
    throw new Response(null, { status: 404 });
  return new Response(await registry.metrics(), {
    headers: { "Content-Type": registry.contentType, "Cache-Control": "no-store" },
  });
}
