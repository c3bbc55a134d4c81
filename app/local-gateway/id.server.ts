import { randomBytes } from "node:crypto";

/** `lok_…` payments, `rfd_…` refunds, `evt_…` events, `dlv_…` deliveries: nobody guesses one. */
export function newId(kind: "lok" | "rfd" | "evt" | "dlv"): string {
  return `${kind}_${randomBytes(12).toString("hex")}`;
}
