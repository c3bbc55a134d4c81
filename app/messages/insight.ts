import { en } from "./insight.en";
import { id } from "./insight.id";

/** The city's public figures and their dictionary. */
export const insightWords = { id, en };
