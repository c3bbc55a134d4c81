import { en } from "./checkout.en";
import { id } from "./checkout.id";

export const checkoutWords = { id, en };
