import { useEffect, useState } from "react";
import { Icon } from "./icon";

/** A word of what a script just did ("Tersalin"), gone after four seconds. News of a request: FlashLine. */
export function Toast({ text }: { readonly text: string | null }) {
  const [shown, setShown] = useState(text);
  useEffect(() => {
    setShown(text);
    if (!text) return;
    const timer = setTimeout(() => setShown(null), 4000);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="toast" role="status">
      {shown ? (
        <>
          <Icon name="check" size="small" />
          {shown}
        </>
      ) : null}
    </div>
  );
}
