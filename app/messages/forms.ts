import { en } from "./forms.en";
import { id } from "./forms.id";

export const formsWords = { id, en };
