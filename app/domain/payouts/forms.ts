import { z } from "zod";
import { lineText } from "~/domain/accounts/forms";

/** Messages are keys of `payoutsWords.errors`. Account numbers of Indonesian banks have 6 to 20 digits. */
export const payoutAccountForm = z.object({
  bank: lineText(40).min(2, "bank_missing"),
  number: lineText(40)
    .transform((text) => text.replace(/[\s.-]/g, ""))
    .refine((text) => /^\d{6,20}$/.test(text), "number_invalid"),
  holderName: lineText(80).min(2, "holder_missing"),
});
