import { z } from "zod";
import { plainText } from "~/domain/accounts/forms";
import { rupiah } from "~/platform/money";

/** What goes with a refund's wish; messages are keys of `refundsWords.errors`. */
export const refundForm = z.object({
  alasan: plainText(300).min(1, "reason_missing"),
  kembali: z.string().optional(),
  dilihat: z
    .string()
    .regex(/^\d{1,15}$/, "key_missing")
    .transform((text) => rupiah(BigInt(text))),
  kunci: z.string().regex(/^[\w-]{8,60}$/, "key_missing"),
});
