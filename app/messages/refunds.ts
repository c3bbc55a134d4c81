import { en } from "./refunds.en";
import { id } from "./refunds.id";

export const refundsWords = { id, en };
