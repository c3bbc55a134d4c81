import { createContext, useContext } from "react";
import type { Words } from "~/messages/words";
import type { Locale } from "~/platform/format";

export type { Locale, Words };

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
