import { en } from "./vouchers.en";
import { id } from "./vouchers.id";

export const vouchersWords = { id, en };
