import { en } from "./notices.en";
import { id } from "./notices.id";

export const noticesWords = { id, en };
