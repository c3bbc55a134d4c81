import { en } from "./admin.en";
import { id } from "./admin.id";

/** The city officer's workplace: the queue, shops and their papers. */
export const adminWords = { id, en };
