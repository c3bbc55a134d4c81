import { en } from "./shell.en";
import { id } from "./shell.id";

export const shellWords = { id, en };
