import { en } from "./admin-trade.en";
import { id } from "./admin-trade.id";

/** For officers: everybody's orders and goods. */
export const adminTradeWords = { id, en };
