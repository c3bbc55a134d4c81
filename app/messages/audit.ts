import { en } from "./audit.en";
import { id } from "./audit.id";

/** For admins: who did what, when and why. */
export const auditWords = { id, en };
