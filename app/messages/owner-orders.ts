import { en } from "./owner-orders.en";
import { id } from "./owner-orders.id";

/** What an owner reads about the orders of her shop. */
export const ownerOrdersWords = { id, en };
