import type { ReactNode } from "react";
import { kitPageWords } from "~/messages/kit-page";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { LinkChips } from "~/ui/kit/filter-chips";
import type { KitFrame } from "~/ui/kit/kit-page";
import { LinkButton } from "~/ui/kit/link-button";
import { SearchBox } from "~/ui/kit/search-box";
import { useWords } from "~/ui/kit/words";
import { AdminShell } from "./admin-shell";
import { BareShell } from "./bare-shell";
import { BuyBar } from "./buy-bar";
import { OwnerShell } from "./owner-shell";
import { StorefrontShell } from "./storefront-shell";

const categories = ["Olahan laut", "Camilan & kue", "Batik & kain", "Kopi & minuman", "Kriya"].map(
  (name, index) => ({
    name,
    slug: `contoh-${index}`,
  }),
);
const shop = { name: "Amplang Bu Rina", slug: "amplang-bu-rina", color: "#b8452a" };
const guest = { viewer: null, shop: null, cartCount: 3 };

/** Each frame around the page of pieces, with made-up people. */
export function KitShell({ frame, children }: { readonly frame: KitFrame; readonly children: ReactNode }) {
  const t = useWords(kitPageWords);
  if (frame === "kelola") {
    return (
      <OwnerShell
        shop={shop}
        current="home"
        waitingOrders={2}
        newNotices={1}
        opening={{ isOpen: true, text: t.open }}
      >
        {children}
      </OwnerShell>
    );
  }
  if (frame === "admin") {
    return (
      <AdminShell current="queue" counts={{ queue: 14, payments: 3 }}>
        {children}
      </AdminShell>
    );
  }
  if (frame === "polos") return <BareShell back={paths.home()}>{children}</BareShell>;
  const buyBar = (
    <BuyBar label={t.buyNow} detail="Gurih · 250 g" price="Rp 28.000">
      <LinkButton to={paths.cart()} kind="line" icon="shopping-cart" aria-label={t.addGoods} />
      <Button type="button" kind="buy">
        {t.buyNow}
      </Button>
    </BuyBar>
  );
  return (
    <StorefrontShell
      {...guest}
      viewer={frame === "pita" ? { name: "Dina Marlina", role: "buyer" } : null}
      shop={frame === "pita" ? shop : null}
      categories={categories}
      category="contoh-0"
      current="home"
      buyBar={frame === "pita" ? buyBar : undefined}
      hero={frame === "pita" ? <Hero /> : undefined}
    >
      {children}
    </StorefrontShell>
  );
}

function Hero() {
  const t = useWords(kitPageWords);
  return (
    <section className="wrap hero" aria-label={t.heroTitle}>
      <div className="stack">
        <h2 className="text-31 font-extrabold lg:text-39">{t.heroTitle}</h2>
        <p className="lead">{t.heroLead}</p>
        <SearchBox action={paths.search()} />
        <LinkChips chips={["amplang", "batik pakis"].map((q) => ({ text: q, to: paths.search({ q }) }))} />
      </div>
    </section>
  );
}
