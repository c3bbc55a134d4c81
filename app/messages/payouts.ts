import { en } from "./payouts.en";
import { id } from "./payouts.id";

/** What an owner reads about her money. */
export const payoutsWords = { id, en };
