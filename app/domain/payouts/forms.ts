import { z } from "zod";
import { lineText, numberText, secondFactorCode } from "~/domain/accounts/forms";
import { proofKeyOf } from "./payout";
import { senderNames } from "./sender";

/** Messages are keys of `payoutsWords.errors`. Account numbers of Indonesian banks have 6 to 20 digits. */
export const payoutAccountForm = z.object({
  bank: lineText(40).min(2, "bank_missing"),
  number: numberText(/^\d{6,20}$/, "number_invalid"),
  holderName: lineText(80).min(2, "holder_missing"),
});

/** For officers; messages are keys of `payoutDeskWords.errors`. */
export const batchForm = z.object({ sender: z.enum(senderNames, "choice_invalid") });
export const approvalForm = z.object({ code: secondFactorCode });
export const payoutProofForm = z.object({
  proof: lineText(100).refine((text) => proofKeyOf(text) !== "", "proof_missing"),
});
export const payoutBackForm = z.object({ reason: lineText(200).min(1, "reason_missing") });
