import { Link } from "@remix-run/react";
import type { ComponentProps } from "react";
import type { OpenState } from "~/domain/shops/open-hours";
import { shopsOwnerWords } from "~/messages/shops-owner";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { useWords } from "~/ui/kit/words";
import { OwnerShell } from "~/ui/shell/owner-shell";
import { useFrame } from "~/ui/shell/use-frame";

type OwnerFrameProps = Pick<ComponentProps<typeof OwnerShell>, "task" | "saveBar" | "children"> & {
  /** Null for a page that is none of her places. */
  readonly current?: ComponentProps<typeof OwnerShell>["current"] | null;
};

/** The owner's frame around a page of her workplace, with the numbers that wait for her. */
export function OwnerFrame({ current = "products", children, ...rest }: OwnerFrameProps) {
  const { shop, desk } = useFrame();
  return (
    <OwnerShell
      {...rest}
      shop={shop}
      current={current ?? undefined}
      waitingOrders={desk?.waitingOrders}
      newNotices={desk?.newNotices}
      opening={useOpening(desk?.opening ?? null)}
    >
      {shop?.status === "suspended" && current !== "home" ? <SuspendedLine /> : null}
      {children}
    </OwnerShell>
  );
}

/** On each of her pages while the shop is suspended; the reason stands on its home. */
function SuspendedLine() {
  const t = useWords(shopsOwnerWords).status;
  return (
    <div className="wrap full pt-4">
      <Banner tone="bad">
        <b>{t.suspended}.</b> {t.suspendedShort}{" "}
        <Link className="link" to={paths.owner.home()}>
          {t.suspendedWhy}
        </Link>
      </Banner>
    </div>
  );
}

function useOpening(state: OpenState | null) {
  const t = useWords(shopsOwnerWords).opening;
  if (!state) return null;
  if (state.isOpen) return { isOpen: true, text: t.until(clock(state.until)), short: t.open };
  const text = state.opensAt ? t.opensAt(clock(state.opensAt)) : t.closed;
  return { isOpen: false, text, short: t.shut };
}

const clock = (time: string) => time.replace(":", ".");
