import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

type AwaitNewsProps = { readonly everyMs: number; readonly withoutScriptSeconds: number };

/** While something is awaited: a page with React asks again by itself, and one without a script is loaded anew. */
export function AwaitNews({ everyMs, withoutScriptSeconds }: AwaitNewsProps) {
  useNews(everyMs);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(withoutScriptSeconds)} />
    </noscript>
  );
}

/** Asks the page's loaders again, every so often while it is looked at. */
export function useNews(everyMs: number): void {
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
}
