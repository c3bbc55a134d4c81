import "@remix-run/node";

declare module "@remix-run/node" {
  /** Loaders' types pass through as they are: bigint and Date too. */
  interface Future {
    v3_singleFetch: true;
  }
}
