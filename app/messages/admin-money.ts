import { en } from "./admin-money.en";
import { id } from "./admin-money.id";

/** For officers: payments inbox, refunds by hand, ledger, payouts. */
export const adminMoneyWords = { id, en };
