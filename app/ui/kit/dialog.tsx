import { type MouseEvent, type ReactNode, type RefObject, useEffect, useRef } from "react";
import { kitWords } from "~/messages/kit";
import { type ButtonLook, buttonClass } from "./button";
import { Icon } from "./icon";
import { useWords } from "./words";

type DialogProps = {
  /** Unique on the page; without JavaScript the trigger leads to `#id` and the browser shows it. */
  readonly id: string;
  readonly title: string;
  /** What opens it: words on a button, and how the button looks. */
  readonly trigger: ButtonLook & { readonly text: ReactNode; readonly label?: string };
  /** Buttons at the foot; a form's button needs `form="…"`. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/** A question in the middle of the screen. */
export function Dialog(props: DialogProps) {
  return <Opened {...props} look="dialog" />;
}

/** More room: comes up from the bottom of a phone, in from the right of a desktop. For filters and choices. */
export function Sheet(props: DialogProps) {
  return <Opened {...props} look="dialog sheet" />;
}

function Opened({ id, title, trigger, foot, children, look }: DialogProps & { readonly look: string }) {
  const t = useWords(kitWords);
  const box = useRef<HTMLDialogElement>(null);
  const open = (event: MouseEvent) => {
    if (!box.current?.showModal) return;
    event.preventDefault();
    if (!box.current.open) box.current.showModal();
  };
  const close = (event: MouseEvent) => {
    if (!box.current?.open) return;
    event.preventDefault();
    box.current.close();
  };
  useCloseOnBackdrop(box);
  const { text, label, ...buttonLook } = trigger;
  return (
    <>
      <a
        className={buttonClass({ kind: "line", ...buttonLook })}
        href={`#${id}`}
        aria-haspopup="dialog"
        aria-label={label}
        onClick={open}
      >
        {buttonLook.icon ? <Icon name={buttonLook.icon} /> : null}
        {text}
      </a>
      <dialog ref={box} id={id} className={look} aria-labelledby={`${id}-title`}>
        <header>
          <h2 id={`${id}-title`}>{title}</h2>
          <a className="icon-btn" href={`#${id}-closed`} aria-label={t.close} onClick={close}>
            <Icon name="x" />
          </a>
        </header>
        <div className="body">{children}</div>
        {foot ? <footer>{foot}</footer> : null}
      </dialog>
    </>
  );
}

/** A press on the backdrop lands on the dialog itself; Escape closes by the browser's own rule. */
function useCloseOnBackdrop(box: RefObject<HTMLDialogElement>) {
  useEffect(() => {
    const dialog = box.current;
    const press = (event: Event) => {
      if (event.target === dialog) dialog?.close();
    };
    dialog?.addEventListener("click", press);
    return () => dialog?.removeEventListener("click", press);
  }, [box]);
}
