import { en } from "./search.en";
import { id } from "./search.id";

export const searchWords = { id, en };
