import { z } from "zod";
import { plainText } from "~/domain/accounts/forms";

/** Why the city takes a product out of sight; its owner reads it. */
export const takeDownForm = z.object({ reason: plainText(500).min(1, "reason_missing") });
