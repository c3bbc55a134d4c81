import { reconciliationWords } from "~/messages/reconciliation";
import { useWords } from "~/ui/kit/words";

/** A gateway's name as people say it. */
export function useProviderName(): (provider: string) => string {
  const names: Readonly<Record<string, string>> = useWords(reconciliationWords).provider;
  return (provider) => names[provider] ?? provider;
}
