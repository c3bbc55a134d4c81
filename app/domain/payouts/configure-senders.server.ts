import { now } from "~/platform/clock.server";
import { env } from "~/platform/env.server";
import type { PayoutSender } from "./sender";
import { createIrisSender } from "./senders/iris.server";
import { createStripeSender } from "./senders/stripe.server";
import { createXenditSender } from "./senders/xendit.server";
import { setSenders } from "./senders.server";

/** A sender is on when its keys are set; the bank file always is. */
export function configureSenders(): void {
  const settings = env();
  const senders: PayoutSender[] = [];
  const { IRIS_CREATOR_KEY, IRIS_APPROVER_KEY, IRIS_MERCHANT_KEY } = settings;
  if (IRIS_CREATOR_KEY && IRIS_APPROVER_KEY && IRIS_MERCHANT_KEY) {
    senders.push(
      createIrisSender({
        ...{ creatorKey: IRIS_CREATOR_KEY, approverKey: IRIS_APPROVER_KEY, merchantKey: IRIS_MERCHANT_KEY },
        apiBase: settings.IRIS_API_BASE ?? "https://app.midtrans.com/iris/api/v1",
      }),
    );
  }
  if (settings.XENDIT_SECRET_KEY && settings.XENDIT_CALLBACK_TOKEN) {
    senders.push(
      createXenditSender({
        ...{ secretKey: settings.XENDIT_SECRET_KEY, callbackToken: settings.XENDIT_CALLBACK_TOKEN },
        apiBase: settings.XENDIT_API_BASE ?? "https://api.xendit.co",
      }),
    );
  }
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_CONNECT_COUNTRY } = settings;
  if (STRIPE_SECRET_KEY && STRIPE_WEBHOOK_SECRET && STRIPE_CONNECT_COUNTRY) {
    const forAccounts = settings.STRIPE_CONNECT_WEBHOOK_SECRET;
    senders.push(
      createStripeSender({
        secretKey: STRIPE_SECRET_KEY,
        webhookSecrets: [STRIPE_WEBHOOK_SECRET, ...(forAccounts ? [forAccounts] : [])],
        country: STRIPE_CONNECT_COUNTRY,
        apiBase: settings.STRIPE_API_BASE?.replace(/\/$/, "") ?? "https://api.stripe.com",
        now,
      }),
    );
  }
  setSenders(senders);
}
