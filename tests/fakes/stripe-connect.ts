import type { FakeReply } from "./gateway-server";
import { idFor, list, no, type StripeWorld, yes } from "./stripe-api";
import { type FormValue, recordAt, textAt } from "./stripe-form";

export type StripeAccount = {
  id: string;
  object: "account";
  country: string;
  charges_enabled: boolean;
  payouts_enabled: boolean;
  details_submitted: boolean;
  capabilities: { transfers: "active" | "pending" | "inactive" };
  requirements: { currently_due: string[]; disabled_reason: string | null };
  metadata: Record<string, string>;
};
export type StripeTransfer = {
  id: string;
  object: "transfer";
  amount: number;
  amount_reversed: number;
  reversed: boolean;
  currency: string;
  destination: string;
  transfer_group: string | null;
  source_transaction: string | null;
  created: number;
  livemode: boolean;
  metadata: Record<string, string>;
};
export type ConnectWorld = {
  accounts: Map<string, StripeAccount>;
  transfers: Map<string, StripeTransfer>;
  /** Each for one visit. */
  links: { account: string; url: string; return_url: string; refresh_url: string }[];
  /** Units in the platform's balance; null: enough. */
  available: number | null;
};

type Form = { [key: string]: FormValue };

/** Accounts, Account Links, transfers and their reversals; null for what is none of them. */
export function routeConnect(
  world: StripeWorld,
  what: string,
  query: URLSearchParams,
  form: Form,
  [id = "", verb]: string[],
): FakeReply | null {
  const { accounts, transfers } = world.connect;
  const missing = (kind: string) =>
    no(404, "invalid_request_error", `No such ${kind}: '${id}'`, "resource_missing");
  switch (what) {
    case "POST accounts":
      return openAccount(world, form);
    case "GET accounts": {
      const found = accounts.get(id);
      return found ? yes(found) : missing("account");
    }
    case "POST account_links":
      return makeLink(world, form);
    case "POST transfers":
      if (id === "") return makeTransfer(world, form);
      if (verb !== "reversals" || !transfers.has(id)) return missing("transfer");
      return makeReversal(world, id, form);
    case "GET transfers": {
      if (id !== "") {
        const found = transfers.get(id);
        return found ? yes(found) : missing("transfer");
      }
      const group = query.get("transfer_group");
      return list([...transfers.values()].filter((one) => group === null || one.transfer_group === group));
    }
    default:
      return null;
  }
}

function openAccount(world: StripeWorld, form: Form): FakeReply {
  const wanted = textAt(form, "capabilities", "transfers", "requested");
  if (wanted !== "true") return no(400, "invalid_request_error", "an account needs a capability");
  const made: StripeAccount = {
    id: `acct_${idFor("x").slice(2, 18)}`,
    object: "account",
    country: textAt(form, "country") ?? "US",
    ...{ charges_enabled: false, payouts_enabled: false, details_submitted: false },
    capabilities: { transfers: "inactive" },
    requirements: { currently_due: ["external_account", "individual.id_number"], disabled_reason: null },
    metadata: recordAt(form, "metadata"),
  };
  world.connect.accounts.set(made.id, made);
  return yes(made);
}

function makeLink(world: StripeWorld, form: Form): FakeReply {
  const account = textAt(form, "account") ?? "";
  if (!world.connect.accounts.has(account)) {
    return no(400, "invalid_request_error", `No such account: '${account}'`, "resource_missing");
  }
  const [return_url, refresh_url] = [textAt(form, "return_url"), textAt(form, "refresh_url")];
  if (!return_url || !refresh_url) return no(400, "invalid_request_error", "Missing required param");
  const url = `${world.url}/setup/e/${account}/${idFor("l").slice(2)}`;
  world.connect.links.push({ account, url, return_url, refresh_url });
  const created = Math.floor(world.now().getTime() / 1000);
  return yes({ object: "account_link", created, expires_at: created + 300, url });
}

function makeTransfer(world: StripeWorld, form: Form): FakeReply {
  const { accounts, transfers, available } = world.connect;
  const amount = Number(textAt(form, "amount"));
  const destination = textAt(form, "destination") ?? "";
  if (!Number.isInteger(amount) || amount < 1) return no(400, "invalid_request_error", "Invalid integer");
  const account = accounts.get(destination);
  if (!account) {
    return no(400, "invalid_request_error", `No such destination: '${destination}'`, "resource_missing");
  }
  if (account.capabilities.transfers !== "active") {
    const words =
      "Your destination account needs to have at least one of the following capabilities enabled: transfers";
    return no(400, "invalid_request_error", words, "insufficient_capabilities_for_transfer");
  }
  const source = textAt(form, "source_transaction");
  if (source === null && available !== null && amount > available) {
    return no(400, "invalid_request_error", "You have insufficient funds", "balance_insufficient");
  }
  if (available !== null) world.connect.available = available - amount;
  const made: StripeTransfer = {
    id: idFor("tr"),
    object: "transfer",
    ...{ amount, amount_reversed: 0, reversed: false, destination, source_transaction: source },
    currency: textAt(form, "currency") ?? "usd",
    transfer_group: textAt(form, "transfer_group"),
    created: Math.floor(world.now().getTime() / 1000),
    livemode: world.isLive,
    metadata: recordAt(form, "metadata"),
  };
  transfers.set(made.id, made);
  return yes(made);
}

function makeReversal(world: StripeWorld, id: string, form: Form): FakeReply {
  const asked = textAt(form, "amount");
  const before = world.connect.transfers.get(id)?.amount_reversed ?? 0;
  try {
    reverse(world.connect, id, asked === null ? undefined : Number(asked));
  } catch (error) {
    return no(400, "invalid_request_error", String(error));
  }
  const amount = (world.connect.transfers.get(id)?.amount_reversed ?? 0) - before;
  return yes({ id: idFor("trr"), object: "transfer_reversal", amount, currency: "idr", transfer: id });
}

/** @throws where more is asked back than was moved */
export function reverse(world: ConnectWorld, id: string, units?: number): void {
  const transfer = world.transfers.get(id);
  if (!transfer) throw new Error(`Stripe has no ${id}`);
  const rest = transfer.amount - transfer.amount_reversed;
  const taken = units ?? rest;
  if (taken < 1 || taken > rest) throw new Error("amount is greater than the unreversed amount");
  const amount_reversed = transfer.amount_reversed + taken;
  const reversed = amount_reversed === transfer.amount;
  world.transfers.set(id, { ...transfer, amount_reversed, reversed });
  if (world.available !== null) world.available += taken;
}

export type AccountChange = "complete" | "looked_at" | "restricted" | "gone";

export function changeAccount(world: ConnectWorld, reference: string, change: AccountChange): void {
  const account = world.accounts.get(reference);
  if (!account) throw new Error(`Stripe has no ${reference}`);
  if (change === "gone") return void world.accounts.delete(reference);
  const isOpen = change === "complete";
  world.accounts.set(reference, {
    ...account,
    ...{ charges_enabled: isOpen, payouts_enabled: isOpen, details_submitted: true },
    capabilities: { transfers: isOpen ? "active" : change === "looked_at" ? "pending" : "inactive" },
    requirements:
      change === "restricted"
        ? { currently_due: ["individual.verification.document"], disabled_reason: "requirements.past_due" }
        : { currently_due: [], disabled_reason: null },
  });
}
