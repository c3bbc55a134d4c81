import type { shellWords } from "~/messages/shell";
import type { IconName } from "~/ui/kit/icon-names";

export type ErrorWords = { readonly icon: IconName; readonly title: string; readonly text: string };

/** What a page that could not be shown says of itself, by its HTTP status. */
export function errorWords(status: number, t: (typeof shellWords)["en"]): ErrorWords {
  switch (status) {
    case 404:
    case 410:
      return { icon: "package-open", title: t.notFoundTitle, text: t.notFoundText };
    case 401:
    case 403:
      return { icon: "lock", title: t.forbiddenTitle, text: t.forbiddenText };
    case 429:
      return { icon: "clock", title: t.tooManyTitle, text: t.tooManyText };
    default:
      return { icon: "triangle-alert", title: t.brokenTitle, text: t.brokenText };
  }
}
