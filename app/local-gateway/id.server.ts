import { randomBytes } from "node:crypto";

/** `lok_…` payments, `rfd_…` refunds, `evt_…` events, `dlv_…` deliveries, `dsp_…` disputes: nobody guesses one. */
export function newId(kind: "lok" | "rfd" | "evt" | "dlv" | "dsp"): string {
  return `${kind}_${randomBytes(12).toString("hex")}`;
}
