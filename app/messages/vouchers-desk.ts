import { en } from "./vouchers-desk.en";
import { id } from "./vouchers-desk.id";

export const vouchersDeskWords = { id, en };
