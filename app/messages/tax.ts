import { en } from "./tax.en";
import { id } from "./tax.id";

/** Tax on sales, for owners and officers. */
export const taxWords = { id, en };
