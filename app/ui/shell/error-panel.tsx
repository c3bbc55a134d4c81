import { useLocation } from "@remix-run/react";
import { shellWords } from "~/messages/shell";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { errorWords, type Fault } from "./error-words";
import { useFrame } from "./use-frame";

/** What went wrong, in words, who is signed in where that is the cause, and the way on. */
export function ErrorPanel({ fault }: { readonly fault: Fault }) {
  const t = useWords(shellWords);
  const { viewer } = useFrame();
  const { icon, title, text } = errorWords(fault, t);
  const isOrder = fault.status === 404 && useLocation().pathname.startsWith(`${paths.orders()}/`);
  const isShut = fault.status === 403 && fault.reason !== "foreign_form";
  return (
    <div className="wrap py-8">
      <EmptyState icon={icon} title={title} level={1}>
        <p>{isOrder ? t.noOrderText : text}</p>
        {isShut && viewer ? <p className="muted">{t.signedInAs(viewer.name)}</p> : null}
        <WaysOn isShut={isShut} isOrder={isOrder} />
      </EmptyState>
    </div>
  );
}

/** To her own place of work first, whoever she is; then to the other account, or to the goods. */
function WaysOn({ isShut, isOrder }: { readonly isShut: boolean; readonly isOrder: boolean }) {
  const t = useWords(shellWords);
  const { viewer, shop } = useFrame();
  const workplace =
    viewer?.role === "admin"
      ? { to: paths.admin.home(), text: t.goToQueue }
      : viewer?.role === "mentor"
        ? { to: paths.admin.training(), text: t.goToTraining }
        : shop
          ? { to: paths.owner.home(), text: t.goToMyShop }
          : { to: paths.home(), text: t.goHome };
  const other =
    isShut && viewer
      ? { to: paths.account(), text: t.otherAccount }
      : isOrder
        ? { to: paths.orders(), text: t.findOrder }
        : { to: paths.search(), text: t.searchGoods };
  return (
    <div className="row justify-center">
      <LinkButton to={workplace.to}>{workplace.text}</LinkButton>
      <LinkButton kind="line" to={other.to}>
        {other.text}
      </LinkButton>
    </div>
  );
}
