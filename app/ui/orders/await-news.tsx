import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

type AwaitNewsProps = { readonly everyMs?: number; readonly withoutScriptSeconds?: number };

/** While something is awaited: the page asks again by itself, every few seconds while it is looked at. */
export function AwaitNews({ everyMs = 5_000, withoutScriptSeconds = 20 }: AwaitNewsProps) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const ask = () => {
      if (!document.hidden && navigator.onLine) revalidate();
    };
    const timer = setInterval(ask, everyMs);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [revalidate, state, everyMs]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(withoutScriptSeconds)} />
    </noscript>
  );
}
