import { z } from "zod";
import { type AccountState, type ConnectedAccounts, SenderUnclear } from "../sender";
import { askStripe, type StripeSenderConfig } from "./stripe-wire.server";

const account = z.looseObject({
  id: z.string().regex(/^acct_/),
  payouts_enabled: z.boolean(),
  details_submitted: z.boolean(),
  capabilities: z.looseObject({ transfers: z.string().optional() }).nullish(),
  requirements: z
    .looseObject({
      currently_due: z.array(z.string()).nullish(),
      disabled_reason: z.string().nullish(),
    })
    .nullish(),
});
const link = z.looseObject({ url: z.url({ protocol: /^https?$/ }) });

/**
 * Accounts that shops open with Stripe, by Account Links (docs: payments.md A, onboarding v1). The platform bears fees
 * and losses, Stripe asks the owner for her papers, and she sees her money in its Express pages.
 */
export function stripeAccounts(config: StripeSenderConfig): ConnectedAccounts {
  return {
    label: "Stripe",
    async open(shopId) {
      const fields = {
        country: config.country,
        "controller[fees][payer]": "application",
        "controller[losses][payments]": "application",
        "controller[requirement_collection]": "stripe",
        "controller[stripe_dashboard][type]": "express",
        "capabilities[transfers][requested]": "true",
        "metadata[shop]": shopId,
      };
      return stateOf(await askStripe(config, "POST", "/v1/accounts", { key: `account:${shopId}`, fields }));
    },
    async page(reference, back) {
      const fields = {
        account: reference,
        type: "account_onboarding",
        return_url: back.done,
        refresh_url: back.stale,
      };
      const read = link.safeParse(await askStripe(config, "POST", "/v1/account_links", { fields }));
      if (!read.success) throw new SenderUnclear("Stripe gave a page without an address");
      return read.data.url;
    },
    async look(reference) {
      const answer = await askStripe(config, "GET", `/v1/accounts/${encodeURIComponent(reference)}`);
      return answer === undefined ? null : stateOf(answer);
    },
  };
}

function stateOf(answer: unknown): AccountState {
  const read = account.safeParse(answer);
  if (!read.success) throw new SenderUnclear("Stripe tells of an account in words we don't know");
  const { id, payouts_enabled, details_submitted, capabilities, requirements } = read.data;
  const closed = requirements?.disabled_reason;
  return {
    reference: id,
    canReceive: payouts_enabled && capabilities?.transfers === "active",
    isComplete: details_submitted,
    missing: [...(requirements?.currently_due ?? []), ...(closed ? [closed] : [])],
  };
}
