import { en } from "./catalog.en";
import { id } from "./catalog.id";

export const catalogWords = { id, en };
