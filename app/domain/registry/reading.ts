/** What a rule makes of a cell: its value or null for unknown, and whether somebody should look at the cell again. */
export type Reading<Value> = { readonly value: Value | null; readonly warns: boolean };

/** The cell says nothing: unknown, and nobody need be told. */
export const silent: Reading<never> = { value: null, warns: false };

/** The cell says something that can't be used: unknown, with a warning. */
export const unusable: Reading<never> = { value: null, warns: true };

export function understood<Value>(value: Value): Reading<Value> {
  return { value, warns: false };
}
