import { en } from "./settings.en";
import { id } from "./settings.id";

/** The city's rules, for officers. */
export const settingsWords = { id, en };
