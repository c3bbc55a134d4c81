/** The English file has the shape of the Indonesian one: a missing sentence does not compile. */
export type Words<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : Words<T[Key]>;
};
