import { createContext, useContext } from "react";

/** The two languages of the screen; Indonesian comes first everywhere. */
export type Locale = "id" | "en";

/**
 * The shape that a second language must have: each sentence a string, each sentence with gaps a function of
 * the same parameters. `export const en: Words<typeof id> = …` fails to compile when one is missing.
 */
export type Words<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends (...gaps: infer Gaps) => string
    ? (...gaps: Gaps) => string
    : Original[Key] extends string
      ? string
      : Words<Original[Key]>;
};

const LocaleContext = createContext<Locale>("id");

/** Stands once, around the whole document: `<LocaleProvider value={locale}>`. */
export const LocaleProvider = LocaleContext.Provider;

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The reader's half of a pair of sentence files: `const t = useWords(ordersWords)`. */
export function useWords<Original>(pair: {
  readonly id: Original;
  readonly en: Words<Original>;
}): Words<Original> {
  return useContext(LocaleContext) === "en" ? pair.en : (pair.id as Words<Original>);
}
