import { en } from "./shops.en";
import { id } from "./shops.id";

/** What everybody reads about shops: claiming, opening, the shop's own page. */
export const shopsWords = { id, en };
