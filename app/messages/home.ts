import { en } from "./home.en";
import { id } from "./home.id";

export const homeWords = { id, en };
