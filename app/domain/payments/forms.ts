import { z } from "zod";
import { lineText, plainText } from "~/domain/accounts/forms";

/** The number of a bank transfer that an officer made by hand. */
export const proofForm = z.object({ proof: lineText(100).min(1, "proof_missing") });

/** What an officer did about a case. */
export const resolutionForm = z.object({ resolution: plainText(500).min(1, "resolution_missing") });
