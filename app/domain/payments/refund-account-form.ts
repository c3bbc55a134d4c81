import { z } from "zod";
import { lineText, numberText } from "~/domain/accounts/forms";

/** Where a refund is transferred; messages are keys of `refundsWords.account.errors`. */
export const refundAccountForm = z.object({
  bank: lineText(40).min(1, "bank_missing"),
  nomor: numberText(/^\d{5,20}$/, "number_shape"),
  nama: lineText(80).min(1, "holder_missing"),
  yakin: z.literal("1", "confirm_missing"),
});
