import { en } from "./my-data.en";
import { id } from "./my-data.id";

export const myDataWords = { id, en };
