import type { Locale } from "~/ui/kit/words";

type Match = { readonly id: string; readonly data?: unknown };

/** The reader's language for a page's `meta`, where hooks don't reach: the root's loader says it; Indonesian when it failed. */
export function localeOf(matches: readonly (Match | undefined)[]): Locale {
  const root = matches.find((match) => match?.id === "root")?.data;
  const isEnglish = typeof root === "object" && root !== null && "locale" in root && root.locale === "en";
  return isEnglish ? "en" : "id";
}
