import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";
import { registry } from "~/platform/metrics.server";

export const handle: RouteHandle = { policy: "machine" };

/** For the machine's own Prometheus: answered on the loopback alone. */
export async function loader({ context }: LoaderFunctionArgs) {
  if (!/^(?:::ffff:)?127\.|^::1$/.test(context.ip)) throw new Response(null, { status: 404 });
  return new Response(await registry.metrics(), {
    headers: { "Content-Type": registry.contentType, "Cache-Control": "no-store" },
  });
}
