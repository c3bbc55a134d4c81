import Stripe from "stripe";
import { fiveSeconds } from "~/platform/wire.server";
import { GatewayMismatch, GatewayRefused, GatewayUnclear } from "../gateway";
import { requireSecret } from "./wire.server";

export type StripeConfig = {
  /** `sk_live_…`, `sk_test_…` or restricted `rk_…`; its prefix says whether answers must be of live mode. */
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Another host, for tests: `http://127.0.0.1:4111`. */
  readonly apiBase?: string;
  readonly now: () => Date;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
};

/** The official client, told to try once: what is repeated, the payments room repeats, with the same key. */
export function stripeClient(config: StripeConfig): Stripe {
  const base = config.apiBase === undefined ? null : new URL(config.apiBase);
  return new Stripe(requireSecret("the Stripe secret key", config.secretKey), {
    // over fetch the deadline covers the whole answer, and a dropped connection is not silently tried again
    httpClient: Stripe.createFetchHttpClient(config.fetch ?? fetch),
    timeout: config.timeoutMs ?? fiveSeconds,
    maxNetworkRetries: 0,
    telemetry: false,
    ...(base === null
      ? {}
      : {
          host: base.hostname,
          port: base.port || (base.protocol === "http:" ? 80 : 443),
          protocol: base.protocol === "http:" ? ("http" as const) : ("https" as const),
        }),
  });
}

export function isLiveKey(secretKey: string): boolean {
  return /^[sr]k_live_/.test(secretKey);
}

/** Runs one call and turns the client's errors into the port's three. */
export async function asked<Value>(call: Promise<Value>): Promise<Value> {
  try {
    return await call;
  } catch (error) {
    throw translate(error);
  }
}

/** null where Stripe does not know the object. */
export async function askedFor<Value>(call: Promise<Value>): Promise<Value | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing")
      return null;
    throw translate(error);
  }
}

function translate(error: unknown): Error {
  const { errors } = Stripe;
  const words = error instanceof Error ? `Stripe: ${error.message}` : "Stripe failed";
  if (error instanceof errors.StripeIdempotencyError && error.statusCode !== 409) {
    return new GatewayMismatch(words, { cause: error }); // the key was used for another request: a bug
  }
  const isNo =
    error instanceof errors.StripeInvalidRequestError ||
    error instanceof errors.StripeAuthenticationError ||
    error instanceof errors.StripePermissionError ||
    error instanceof errors.StripeCardError;
  return isNo ? new GatewayRefused(words, { cause: error }) : new GatewayUnclear(words, { cause: error });
}
