import type { ReactNode } from "react";
import { shellWords } from "~/messages/shell";
import { paths } from "~/paths";
import { SkipLink } from "~/ui/kit/skip-link";
import { useWords } from "~/ui/kit/words";
import { BottomBar } from "./bottom-bar";
import { SiteFoot } from "./site-foot";
import { StorefrontHead, type StorefrontHeadProps } from "./storefront-head";

type StorefrontShellProps = Omit<StorefrontHeadProps, "inBand"> & {
  /** Which of the five places the page is; none for a product. */
  readonly current?: "home" | "search" | "cart" | "orders" | "account";
  /** What stands in the green band under the header; only home and the city page have one. */
  readonly hero?: ReactNode;
  /** On a phone in place of the bottom bar: `<BuyBar>`. */
  readonly buyBar?: ReactNode;
  readonly children: ReactNode;
};

/** The shop window's frame. `<main id="isi">` is made here; a page brings its own `.wrap`. */
export function StorefrontShell({ current, hero, buyBar, children, ...head }: StorefrontShellProps) {
  const t = useWords(shellWords);
  return (
    <>
      <SkipLink />
      {hero ? (
        <div className="band">
          <StorefrontHead {...head} inBand />
          {hero}
        </div>
      ) : (
        <StorefrontHead {...head} />
      )}
      <main id="isi" tabIndex={-1}>
        {children}
      </main>
      <SiteFoot />
      {buyBar ?? (
        <BottomBar
          label={t.mainNav}
          current={current}
          items={[
            { key: "home", to: paths.home(), icon: "house", text: t.home },
            { key: "search", to: paths.search(), icon: "search", text: t.search },
            {
              key: "cart",
              to: paths.cart(),
              icon: "shopping-cart",
              text: t.cart,
              label: t.cartWith(head.cartCount),
              count: head.cartCount,
            },
            { key: "orders", to: paths.orders(), icon: "package", text: t.orders },
            {
              key: "account",
              to: head.viewer ? paths.account() : paths.signIn(),
              icon: "user-round",
              text: t.account,
            },
          ]}
        />
      )}
    </>
  );
}
