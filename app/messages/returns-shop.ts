import { en } from "./returns-shop.en";
import { id } from "./returns-shop.id";

export const returnsShopWords = { id, en };
