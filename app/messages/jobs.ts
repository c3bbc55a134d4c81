import { en } from "./jobs.en";
import { id } from "./jobs.id";

/** For admins: work behind the scenes that failed. */
export const jobsWords = { id, en };
