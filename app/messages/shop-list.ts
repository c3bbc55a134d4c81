import { en } from "./shop-list.en";
import { id } from "./shop-list.id";

export const shopListWords = { id, en };
