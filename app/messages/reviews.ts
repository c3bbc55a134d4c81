import { en } from "./reviews.en";
import { id } from "./reviews.id";

export const reviewsWords = { id, en };
