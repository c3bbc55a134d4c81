import { en } from "./shipping.en";
import { id } from "./shipping.id";

/** What an owner reads where she sets how her goods reach people. */
export const shippingWords = { id, en };
