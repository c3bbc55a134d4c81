import { en } from "./receipt.en";
import { id } from "./receipt.id";

export const receiptWords = { id, en };
