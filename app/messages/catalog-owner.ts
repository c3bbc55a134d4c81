import { en } from "./catalog-owner.en";
import { id } from "./catalog-owner.id";

/** What an owner reads of her goods; buyers' pages carry `catalogWords` alone. */
export const catalogOwnerWords = { id, en };
