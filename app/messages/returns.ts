import { en } from "./returns.en";
import { id } from "./returns.id";

export const returnsWords = { id, en };
