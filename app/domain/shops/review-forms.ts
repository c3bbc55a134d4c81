import { z } from "zod";
import { plainText } from "~/domain/accounts/forms";
import { isUuid } from "~/platform/id";

const noteLength = 1000;

/** A note that the owner can do something with. */
export const noteForm = z.object({ note: plainText(noteLength).min(1, "note_missing") });

/** Approving and reinstating say enough by themselves. */
export const optionalNoteForm = z.object({
  note: plainText(noteLength)
    .default("")
    .transform((text) => text || null),
});

/** Ticked rows of the queue: one, several or none. */
export const pickedShopsForm = z.object({
  shop: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]))
    .pipe(z.array(z.string().refine(isUuid, "choice_invalid"))),
});

/** What comparing number and picture showed; a refusal says why. */
export const verdictForm = z
  .object({
    verdict: z.enum(["verified", "refused"], "verdict_missing"),
    note: plainText(noteLength).default(""),
    seen: z.string().max(64).default(""),
  })
  .refine(({ verdict, note }) => verdict === "verified" || note !== "", {
    path: ["note"],
    error: "note_missing",
  })
  .transform(({ verdict, note, seen }) => ({ verdict, note: note || null, seen }));
