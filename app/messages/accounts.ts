import { en } from "./accounts.en";
import { id } from "./accounts.id";

export const accountsWords = { id, en };
