import { en } from "./training.en";
import { id } from "./training.id";

/** For everybody: the training's pages, registration, check-in, certificates. Officers' sentences: training-office. */
export const trainingWords = { id, en };
