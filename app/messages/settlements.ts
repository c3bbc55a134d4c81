import { en } from "./settlements.en";
import { id } from "./settlements.id";

/** For officers who book gateways' reports: upload, dry run, what is wrong with a file. */
export const settlementsWords = { id, en };
