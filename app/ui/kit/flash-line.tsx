import { useState } from "react";
import { kitWords } from "~/messages/kit";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { useReady } from "./use-ready";
import { useWords } from "./words";

export type Tone = "ok" | "warn" | "bad" | "info";
export type FlashView = { readonly kind: Tone; readonly text: string };

export const toneIcon: Readonly<Record<Tone, IconName>> = {
  ok: "circle-check",
  warn: "triangle-alert",
  bad: "circle-alert",
  info: "info",
};

/** The one sentence that the page before left for this one; a line at the very top, read out when it comes. */
export function FlashLine({ flash }: { readonly flash: FlashView | null }) {
  const t = useWords(kitWords);
  const ready = useReady();
  const [closed, setClosed] = useState<FlashView | null>(null);
  const shown = flash && flash !== closed ? flash : null;
  return (
    <div role="status" className={shown ? `flash-line ${shown.kind}` : undefined}>
      {shown ? (
        <div className="wrap">
          <Icon name={toneIcon[shown.kind]} />
          <p className="fill">{shown.text}</p>
          {ready ? (
            <button
              type="button"
              className="icon-btn"
              aria-label={t.dismiss}
              onClick={() => setClosed(flash)}
            >
              <Icon name="x" />
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
