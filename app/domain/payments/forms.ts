import { z } from "zod";
import { lineText } from "~/domain/accounts/forms";

/** The number of a bank transfer that an officer made by hand. */
export const proofForm = z.object({
  proof: lineText(100).min(1, "proof_missing"),
  /** When the account that the page showed was confirmed; empty where it showed none. */
  seen: z.string().max(40).default(""),
});
