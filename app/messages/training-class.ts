import { en } from "./training-class.en";
import { id } from "./training-class.id";

/** In the class: the trainer's screen, lists to tick and lists to print. */
export const trainingClassWords = { id, en };
