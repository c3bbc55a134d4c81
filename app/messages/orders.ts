import { en } from "./orders.en";
import { id } from "./orders.id";

export const ordersWords = { id, en };
