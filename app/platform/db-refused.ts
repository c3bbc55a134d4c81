/** The database can't be used as things are. The message says why and what to do; no stack helps there. */
export class DatabaseRefused extends Error {
  override readonly name = "DatabaseRefused";
}
