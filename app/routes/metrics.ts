import type { LoaderFunctionArgs } from "@remix-run/node";
import { isLoopback } from "~/http/client-address";
import type { RouteHandle } from "~/http/policy";
import { registry } from "~/platform/metrics.server";

export const handle: RouteHandle = { policy: "machine" };

const spokenFor = [
  "X-Forwarded-For",
  "X-Forwarded-Host",
  "X-Forwarded-Proto",
  "X-Real-IP",
  "Forwarded",
  "Via",
];

/** For the machine's own Prometheus: answered on the loopback alone, and to no proxy on it that speaks for others. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const speaksForOthers = spokenFor.some((name) => request.headers.has(name));
  if (!isLoopback(context.ip) || speaksForOthers) throw new Response(null, { status: 404 });
  return new Response(await registry.metrics(), {
    headers: { "Content-Type": registry.contentType, "Cache-Control": "no-store" },
  });
}
