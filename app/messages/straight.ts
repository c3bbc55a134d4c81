import { en } from "./straight.en";
import { id } from "./straight.id";

/** Money that buyers pay to the shop itself, for owners and buyers. */
export const straightWords = { id, en };
