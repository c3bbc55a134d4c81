import { en } from "./kit.en";
import { id } from "./kit.id";

export const kitWords = { id, en };
