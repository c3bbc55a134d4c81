import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveWebhook } from "~/domain/payments/receive-webhook.server";
import { receivePayoutCallback } from "~/domain/payouts/receive-callback.server";
import type { RouteHandle } from "~/http/policy";
import { log } from "~/platform/log.server";

/** Gateways prove themselves by signature on the raw body; 1 MB is far more than any of them sends. */
export const handle: RouteHandle = { policy: "machine", maxBodyBytes: 1_000_000 };

const providerOf: Readonly<Record<string, string>> = {
  lokal: "local",
  stripe: "stripe",
  midtrans: "midtrans",
  xendit: "xendit",
  "midtrans-iris": "iris",
};
const statusOf = {
  unknown_provider: 404,
  unsigned: 401,
  bad_signature: 401,
  stale: 401,
  malformed: 400,
} as const;

export function loader() {
  return new Response("Method not allowed", { status: 405, headers: { Allow: "POST" } });
}

/** A database that is away becomes 503 by the server: the gateway sends again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const provider = providerOf[params.provider ?? ""];
  if (!provider) return new Response("Not found", { status: 404 });
  if (request.method !== "POST")
    return new Response("Method not allowed", { status: 405, headers: { Allow: "POST" } });
  const rawBody = Buffer.from(await request.arrayBuffer());
  try {
    const kept = await receivePayoutCallback(provider, rawBody, Object.fromEntries(request.headers));
    if (kept === "kept") return new Response("ok");
    if (kept !== "not_ours") return new Response(kept, { status: statusOf[kept] });
    const result = await receiveWebhook(provider, rawBody, Object.fromEntries(request.headers));
    return result.ok ? new Response("ok") : new Response(result.code, { status: statusOf[result.code] });
  } catch (error) {
    log.error({ err: error, provider }, "a webhook could not be taken");
    return new Response("try again", { status: 503, headers: { "Retry-After": "5" } });
  }
}
