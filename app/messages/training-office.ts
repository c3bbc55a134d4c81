import { en } from "./training-office.en";
import { id } from "./training-office.id";

/** For officers and mentors: programmes, batches, class mode, lists, graduation, cards. */
export const trainingOfficeWords = { id, en };
