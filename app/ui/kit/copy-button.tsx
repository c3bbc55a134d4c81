import { useState } from "react";
import { kitWords } from "~/messages/kit";
import { Button, type ButtonLook } from "./button";
import { useReady } from "./use-ready";
import { useWords } from "./words";

/** Copies a text that also stands in the page; nothing without JavaScript, where it is copied by hand. */
export function CopyButton({
  text,
  label,
  ...look
}: ButtonLook & { readonly text: string; readonly label?: string }) {
  const t = useWords(kitWords);
  const ready = useReady();
  const [copied, setCopied] = useState(false);
  if (!ready) return null;
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
      <Button type="button" kind="line" icon={copied ? "check" : "copy"} {...look} onClick={copy}>
        {copied ? t.copied : (label ?? t.copy)}
      </Button>
      <span className="sr-only" role="status">
        {copied ? t.copied : ""}
      </span>
    </>
  );
}
