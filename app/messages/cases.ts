import { en } from "./cases.en";
import { id } from "./cases.id";

export const casesWords = { id, en };
