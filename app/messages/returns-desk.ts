import { en } from "./returns-desk.en";
import { id } from "./returns-desk.id";

export const returnsDeskWords = { id, en };
