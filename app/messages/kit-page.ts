import { en } from "./kit-page.en";
import { id } from "./kit-page.id";

export const kitPageWords = { id, en };
