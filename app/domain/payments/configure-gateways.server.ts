import { now } from "~/platform/clock.server";
import { env } from "~/platform/env.server";
import type { Gateway } from "./gateway";
import { createCashGateway } from "./gateways/cash.server";
import { createLocalGateway } from "./gateways/local.server";
import { createMidtransGateway } from "./gateways/midtrans.server";
import { createStraightGateway } from "./gateways/straight.server";
import { createStripeGateway } from "./gateways/stripe.server";
import { createXenditGateway } from "./gateways/xendit.server";
import { setGateways } from "./gateways.server";

export type LocalGatewayAccess = {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly webhookSecret: string;
};

/** A gateway is on when its keys are set. For each method the first in this list that can take it does; cash is always there. */
export function configureGateways(local: LocalGatewayAccess | null): void {
  const settings = env();
  const gateways: Gateway[] = [];
  if (settings.MIDTRANS_SERVER_KEY) {
    const serverKey = settings.MIDTRANS_SERVER_KEY;
    gateways.push(
      createMidtransGateway({
        serverKey,
        apiBase: settings.MIDTRANS_API_BASE ?? midtransHost(serverKey),
        now,
      }),
    );
  }
  if (settings.XENDIT_SECRET_KEY && settings.XENDIT_CALLBACK_TOKEN) {
    gateways.push(
      createXenditGateway({
        secretKey: settings.XENDIT_SECRET_KEY,
        callbackToken: settings.XENDIT_CALLBACK_TOKEN,
        ...(settings.XENDIT_API_BASE ? { apiBase: settings.XENDIT_API_BASE } : {}),
        ...(settings.XENDIT_BUSINESS_ID ? { businessId: settings.XENDIT_BUSINESS_ID } : {}),
        now,
      }),
    );
  }
  if (settings.STRIPE_SECRET_KEY && settings.STRIPE_WEBHOOK_SECRET) {
    gateways.push(
      createStripeGateway({
        secretKey: settings.STRIPE_SECRET_KEY,
        webhookSecret: settings.STRIPE_WEBHOOK_SECRET,
        apiBase: settings.STRIPE_API_BASE,
        now,
      }),
    );
  }
  if (local) gateways.push(createLocalGateway(local));
  gateways.push(createCashGateway(), createStraightGateway());
  setGateways(gateways);
}

/** The simulated provider behind a wire of the caller's, cash and the shops' own ways: while the demo city is built. */
export function createForDemo(access: LocalGatewayAccess, wire: typeof fetch): Gateway[] {
  return [createLocalGateway({ ...access, fetch: wire }), createCashGateway(), createStraightGateway()];
}

/** Keys of the sandbox say so by their prefix. */
function midtransHost(serverKey: string): string {
  return serverKey.startsWith("SB-") ? "https://api.sandbox.midtrans.com" : "https://api.midtrans.com";
}
