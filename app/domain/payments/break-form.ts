import { z } from "zod";
import { lineText, plainText } from "~/domain/accounts/forms";
import { breakChoices } from "./settlement";

/** What an officer decides about a difference; messages are keys of `reconciliationWords.errors`. */
export const breakForm = z.object({
  version: z.coerce.number().int().min(0).max(1_000_000),
  choice: z.enum(breakChoices, "choice_missing"),
  reason: plainText(500).min(3, "reason_missing"),
  reference: lineText(100)
    .optional()
    .transform((text) => text || null),
});
