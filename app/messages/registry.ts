import { en } from "./registry.en";
import { id } from "./registry.id";

/** For officers: the register of businesses and its imports. */
export const registryWords = { id, en };
