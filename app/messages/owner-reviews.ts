import { en } from "./owner-reviews.en";
import { id } from "./owner-reviews.id";

/** What an owner reads where she answers reviews. */
export const ownerReviewsWords = { id, en };
