import { en } from "./people.en";
import { id } from "./people.id";

/** For admins: accounts and their roles. */
export const peopleWords = { id, en };
