import { en } from "./reconciliation.en";
import { id } from "./reconciliation.id";

/** For officers who count money: the books' proof, settlements of gateways, differences. */
export const reconciliationWords = { id, en };
