import { sweepTable } from "./kept-table.server";
import { sweepPhoto } from "./sweep-photo.server";

/** Work of this room that waits for its time; the reactions table takes it up by these names. */
export const catalogJobs = { "catalog.sweep_photo": sweepPhoto, "catalog.sweep_table": sweepTable };
