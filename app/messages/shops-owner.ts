import { en } from "./shops-owner.en";
import { id } from "./shops-owner.id";

/** What an owner reads about her own shop. */
export const shopsOwnerWords = { id, en };
