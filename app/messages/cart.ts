import { en } from "./cart.en";
import { id } from "./cart.id";

export const cartWords = { id, en };
