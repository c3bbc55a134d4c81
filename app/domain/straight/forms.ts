import { z } from "zod";
import { lineText, numberText, plainText } from "~/domain/accounts/forms";

/** Messages are keys of `straightWords.errors`. A QRIS text has at most some 500 characters. */
export const qrisForm = z.object({ text: z.string().max(2000, "bad_length").default("") });
export const qrisConfirmForm = z.object({ text: z.string("other_draft").min(1, "other_draft").max(2000) });

export const shopAccountForm = z.object({
  bank: lineText(40).min(2, "bank_missing"),
  number: numberText(/^\d{6,20}$/, "number_invalid"),
  holderName: lineText(80).min(2, "holder_missing"),
});

export const disputeForm = z.object({ reason: plainText(300).min(5, "reason_missing") });
