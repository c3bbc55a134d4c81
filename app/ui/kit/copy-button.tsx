import { useState } from "react";
import { kitWords } from "~/messages/kit";
import { Button, type ButtonLook } from "./button";
import { useReady } from "./use-ready";
import { useWords } from "./words";

/** Copies a text that also stands in the page; hidden where no script runs, and it is copied by hand. */
export function CopyButton({
  text,
  label,
  className,
  ...look
}: ButtonLook & { readonly text: string; readonly label?: string }) {
  const t = useWords(kitWords);
  const ready = useReady();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  };
  return (
    <>
      <Button
        type="button"
        kind="line"
        icon={copied ? "check" : "copy"}
        {...look}
        className={`${ready ? "" : "only-light"} ${className ?? ""}`}
        onClick={copy}
        data-copy={text}
      >
        <span data-copied={t.copied}>{copied ? t.copied : (label ?? t.copy)}</span>
      </Button>
      <span className="sr-only" role="status">
        {copied ? t.copied : ""}
      </span>
    </>
  );
}
