import { z } from "zod";
import { lineText } from "~/domain/accounts/forms";

/** What an owner fills in at an order; messages are keys of `ownerOrdersWords.errors`. */
const filledOrNull = (text: string) => (text === "" ? null : text);

/** A parcel service takes it: who, and under which number. */
export const parcelForm = z.object({
  courier: lineText(60).min(1, "courier_missing"),
  trackingNumber: lineText(60).min(1, "tracking_missing"),
});

/** The shop's own courier or an ojek: nothing to fill in. */
export const ownCourierForm = z.object({
  courier: lineText(60).default("").transform(filledOrNull),
  trackingNumber: lineText(60).default("").transform(filledOrNull),
});

/** "12 34" as the buyer says it. */
export const handoverForm = z.object({
  code: lineText(20)
    .transform((text) => text.replace(/[\s-]/g, ""))
    .refine((text) => /^\d{4}$/.test(text), "code_shape"),
});
