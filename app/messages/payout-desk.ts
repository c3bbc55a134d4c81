import { en } from "./payout-desk.en";
import { id } from "./payout-desk.id";

export const payoutDeskWords = { id, en };
