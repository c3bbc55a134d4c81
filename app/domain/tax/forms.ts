import { z } from "zod";
import { lineText, numberText, plainText } from "~/domain/accounts/forms";
import { rupiah } from "~/platform/money";
import { letterKinds } from "./tax";

/** Messages are keys of `taxWords.errors`. NPWP has 16 digits since 2024, for a person her NIK (PMK 112/2022). */
export const taxLetterForm = z.object({
  kind: z.enum(letterKinds, "kind_missing"),
  year: lineText(4)
    .regex(/^20\d\d$/, "year_wrong")
    .transform(Number),
  number: numberText(/^\d{16}$/, "number_invalid"),
});

export const letterVerdictForm = z.object({
  verdict: z.enum(["accepted", "refused"], "choice_invalid"),
  /** The letter's moment, in milliseconds, as the page showed it. */
  handedInAt: lineText(20)
    .regex(/^\d{1,15}$/, "choice_invalid")
    .transform((text) => new Date(Number(text))),
  note: plainText(300).transform((text) => text || null),
});

export const taxPaymentForm = z.object({
  month: lineText(7).regex(/^20\d\d-(0[1-9]|1[0-2])$/, "month_wrong"),
  amount: lineText(24)
    .transform((text) => text.replace(/^rp\s*/i, "").replace(/[.,\s](?=\d{3}(\D|$))/g, ""))
    .refine((text) => /^[1-9]\d{0,12}$/.test(text), "amount_wrong")
    .transform((text) => rupiah(BigInt(text))),
  ntpn: lineText(40)
    .transform((text) => text.replace(/[\s-]/g, "").toUpperCase())
    .refine((text) => /^[0-9A-Z]{16}$/.test(text), "ntpn_wrong"),
  paidOn: lineText(10).refine(
    (text) => /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)),
    "day_wrong",
  ),
});
