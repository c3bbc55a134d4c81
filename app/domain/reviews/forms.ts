import { z } from "zod";
import { lineText, plainText } from "~/domain/accounts/forms";
import { ratings, reviewLimits } from "./review";

export const reviewForm = z.object({
  rating: z
    .string("rating_missing")
    .refine((text) => ratings.some((stars) => String(stars) === text), "rating_missing")
    .transform(Number),
  body: plainText(reviewLimits.body).default(""),
  /** Photos kept with a form that had to come back: `hash,hash`. */
  keptPhotos: lineText(200).default(""),
});

export const replyForm = z.object({
  body: plainText(reviewLimits.reply).refine((text) => text.length > 0, "required"),
});
