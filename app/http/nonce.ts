import { createContext, useContext } from "react";

/** The response's nonce on the server; in the browser scripts already run, and the attribute is hidden anyway. */
export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}

/** The reader's language, for a page whose data could not be read: the server's context, in the browser the page itself. */
export const AskedLocaleContext = createContext<"id" | "en" | undefined>(undefined);

export function useAskedLocale(): "id" | "en" {
  const asked = useContext(AskedLocaleContext);
  if (asked) return asked;
  return typeof document !== "undefined" && document.documentElement.lang === "en" ? "en" : "id";
}
