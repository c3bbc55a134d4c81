import { en } from "./statement.en";
import { id } from "./statement.id";

/** What an owner reads of a month of her balance. */
export const statementWords = { id, en };
