import type { ImportProblem } from "~/domain/registry/stored-import";
import { registryWords } from "~/messages/registry";
import { formatNumber } from "~/platform/format";
import { useLocale, useWords } from "~/ui/kit/words";

/** Why a file can't be used and what to do about it, as a sentence. */
export function useProblem(problem: ImportProblem | null): string {
  const { problem: t, column } = useWords(registryWords);
  const locale = useLocale();
  if (!problem) return t.unknown;
  const line = formatNumber(problem.line ?? 1, locale);
  switch (problem.code) {
    case "encoding_broken":
    case "quote_broken":
    case "record_too_long":
      return t[problem.code](line);
    case "header_missing":
      return t.header_missing((problem.missing ?? []).map((key) => nameOf(key, column)).join(", "));
    default:
      return t[problem.code];
  }
}

function nameOf(key: string, names: Readonly<Record<string, string>>): string {
  return names[key] ?? key;
}
