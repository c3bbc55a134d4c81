import type { PayoutSender } from "./sender";
import { bankFileSender } from "./senders/bank-file";

/** How money can leave in this process; the start fills it from the settings. The bank file is always there. */
let senders: readonly PayoutSender[] = [bankFileSender];

export function setSenders(list: readonly PayoutSender[]): void {
  senders = [bankFileSender, ...list];
}

export function currentSenders(): readonly PayoutSender[] {
  return senders;
}

export function senderOf(name: string): PayoutSender | null {
  return senders.find((sender) => sender.name === name) ?? null;
}

/** @throws for a sender whose keys were taken away while its payouts are under way */
export function requireSender(name: string): PayoutSender {
  const sender = senderOf(name);
  if (!sender) throw new Error(`sender ${name} is not configured`);
  return sender;
}
