import { en } from "./recovery.en";
import { id } from "./recovery.id";

export const recoveryWords = { id, en };
