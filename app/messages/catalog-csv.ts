import { en } from "./catalog-csv.en";
import { id } from "./catalog-csv.id";

/** For owners who bring their goods in a table, and take them out again. */
export const catalogCsvWords = { id, en };
