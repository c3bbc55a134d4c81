import { en } from "./returns-letters.en";
import { id } from "./returns-letters.id";

export const returnsLettersWords = { id, en };
