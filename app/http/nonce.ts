import { createContext, useContext } from "react";

/** The response's nonce on the server; in the browser scripts already run, and the attribute is hidden anyway. */
export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
