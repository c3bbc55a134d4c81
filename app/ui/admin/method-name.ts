import { checkoutWords } from "~/messages/checkout";
import { useWords } from "~/ui/kit/words";

/** "va_bca" → "Virtual account BCA"; a method without a name of its own is shown as it is stored. */
export function useMethodName(): (method: string) => string {
  const names: Readonly<Record<string, string>> = useWords(checkoutWords).methods;
  return (method) => {
    const name = names[method] ?? method;
    return method.startsWith("va_") ? `${names.va ?? ""} ${name}` : name;
  };
}
