import { en } from "./address-book.en";
import { id } from "./address-book.id";

export const addressBookWords = { id, en };
