/** How large a table of goods may be; a shop's whole export fits many times over. */
export const csvLimits = { bytes: 5 * 1024 * 1024, rows: 5000, rowCharacters: 32 * 1024 } as const;
