import { kitWords } from "~/messages/kit";
import { Icon } from "./icon";
import { useWords } from "./words";

type ShareButtonProps = {
  readonly title: string;
  /** The whole address. */
  readonly url: string;
  /** With a word beside the icon. */
  readonly label?: string;
};

/** The phone's own share sheet where there is one; otherwise, and without JavaScript, a WhatsApp link. */
export function ShareButton({ title, url, label }: ShareButtonProps) {
  const t = useWords(kitWords);
  return (
    <a
      className={label ? "btn line" : "icon-btn"}
      href={`https://wa.me/?text=${encodeURIComponent(`${title}\n${url}`)}`}
      target="_blank"
      rel="noreferrer"
      aria-label={label ? undefined : t.share}
      title={label ? undefined : t.share}
      onClick={(event) => {
        if (!navigator.share) return;
        event.preventDefault();
        navigator.share({ title, url }).catch(() => undefined);
      }}
    >
      <Icon name="share-2" />
      {label}
    </a>
  );
}
