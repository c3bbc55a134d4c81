import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { shellWords } from "~/messages/shell";
import { paths } from "~/paths";
import { IconLink } from "~/ui/kit/link-button";
import { ShopMark } from "~/ui/kit/shop-mark";
import { SkipLink } from "~/ui/kit/skip-link";
import { useWords } from "~/ui/kit/words";
import { type BarItem, BottomBar } from "./bottom-bar";
import { Logo } from "./logo";
import { PlaceMenu } from "./place-menu";
import { SideLinks } from "./side-links";

export type OwnerPlace =
  | "home"
  | "orders"
  | "products"
  | "shop"
  | "documents"
  | "delivery"
  | "reviews"
  | "vouchers"
  | "balance"
  | "add";

type OwnerShellProps = {
  readonly shop: { readonly name: string; readonly slug: string; readonly color: string } | null;
  readonly current?: OwnerPlace;
  /** Orders that wait for her; a number on the menu. */
  readonly waitingOrders?: number;
  readonly newNotices?: number;
  /** "Buka, sampai 17.00", and where there is little room "Buka"; null hides the line. */
  readonly opening?: { readonly isOpen: boolean; readonly text: string; readonly short?: string } | null;
  /** A task with its own header (add, edit): an arrow or cross back to this address, and a title. */
  readonly task?: { readonly back: string; readonly title: string; readonly aside?: ReactNode };
  /** Stands in place of the phone's bottom bar, on every width: `<BuyBar everywhere>`. */
  readonly saveBar?: ReactNode;
  readonly children: ReactNode;
};

/** The owner's workplace: a sidebar on a desktop, a bottom bar on the phone. A page brings its own `.wrap`. */
export function OwnerShell(props: OwnerShellProps) {
  const { shop, current, waitingOrders, newNotices, opening, task, saveBar, children } = props;
  const t = useWords(shellWords);
  return (
    <>
      <SkipLink />
      <div className="workplace">
        <nav className="sidebar" aria-label={t.ownerNav}>
          <Logo />
          {shop ? <ShopLine shop={shop} opening={opening} /> : null}
          <SideLinks items={ownerPlaces(t, waitingOrders)} current={current} />
          <hr className="hr my-2" />
          <SideLinks items={ownPlaces(t, newNotices)} />
        </nav>
        <div className="flex min-h-dvh min-w-0 flex-col">
          {task ? <TaskHead {...task} /> : <PhoneHead {...props} />}
          <main id="isi" tabIndex={-1} className="flex-1">
            {children}
          </main>
          {saveBar ?? (
            <BottomBar
              label={t.ownerNav}
              current={current && thumbPlaceOf(current)}
              items={thumbPlaces(t, waitingOrders)}
            />
          )}
        </div>
      </div>
    </>
  );
}

type ShellText = ReturnType<typeof useWords<typeof shellWords.id>>;

function ownerPlaces(t: ShellText, waiting?: number): readonly BarItem[] {
  return [
    { key: "home", to: paths.owner.home(), icon: "house", text: t.home },
    { key: "orders", to: paths.owner.orders(), icon: "package", text: t.ownerOrders, count: waiting },
    { key: "products", to: paths.owner.products(), icon: "tag", text: t.ownerProducts },
    { key: "shop", to: paths.owner.shop(), icon: "store", text: t.ownerShop },
    { key: "documents", to: paths.owner.documents(), icon: "badge-check", text: t.ownerDocuments },
    { key: "delivery", to: paths.owner.delivery(), icon: "truck", text: t.ownerDelivery },
    { key: "reviews", to: paths.owner.reviews(), icon: "star", text: t.ownerReviews },
    { key: "vouchers", to: paths.owner.vouchers(), icon: "ticket-percent", text: t.ownerVouchers },
    { key: "balance", to: paths.owner.balance(), icon: "wallet", text: t.ownerBalance },
  ];
}

function thumbPlaces(t: ShellText, waiting?: number): readonly BarItem[] {
  return [
    { key: "home", to: paths.owner.home(), icon: "house", text: t.home },
    { key: "orders", to: paths.owner.orders(), icon: "package", text: t.ownerOrders, count: waiting },
    { key: "add", to: paths.owner.newProduct(), icon: "plus", text: t.ownerAdd },
    { key: "products", to: paths.owner.products(), icon: "tag", text: t.ownerProducts },
    { key: "shop", to: paths.owner.shop(), icon: "store", text: t.ownerShopShort },
  ];
}

/** What belongs to her and not to the shop: news, and her account with the way out. */
function ownPlaces(t: ShellText, newNotices?: number): readonly BarItem[] {
  return [
    {
      key: "notices",
      to: paths.accountNotices(),
      icon: "bell",
      text: t.notices,
      label: t.noticesWith(newNotices ?? 0),
      count: newNotices,
    },
    { key: "account", to: paths.account(), icon: "user-round", text: t.account },
  ];
}

/** Where the thumb's bar has no place of its own, the shop's lights up. */
function thumbPlaceOf(place: OwnerPlace): OwnerPlace {
  return ["home", "orders", "add", "products"].includes(place) ? place : "shop";
}

function ShopLine({
  shop,
  opening,
}: Pick<OwnerShellProps, "opening"> & { shop: NonNullable<OwnerShellProps["shop"]> }) {
  const t = useWords(shellWords);
  return (
    <Link className="side-link mb-2 gap-2.5" to={paths.shop(shop.slug)} title={t.viewShop}>
      <ShopMark name={shop.name} color={shop.color} size="small" />
      <span className="fill text-13 leading-snug">
        <b className="clamp1 text-ink">{shop.name}</b>
        <OpenState opening={opening && { ...opening, text: opening.short ?? opening.text }} />
      </span>
    </Link>
  );
}

function OpenState({ opening }: Pick<OwnerShellProps, "opening">) {
  if (!opening) return null;
  return <span className={`open-state ${opening.isOpen ? "" : "closed"}`}>{opening.text}</span>;
}

function PhoneHead({ shop, current, opening, waitingOrders, newNotices = 0 }: OwnerShellProps) {
  const t = useWords(shellWords);
  const view: readonly BarItem[] = shop
    ? [{ key: "view", to: paths.shop(shop.slug), icon: "eye", text: t.viewShop }]
    : [];
  const places = [...ownerPlaces(t, waitingOrders), ...view, ...ownPlaces(t, newNotices)];
  return (
    <header className="site-head only-phone">
      <div className="wrap gap-1">
        <Link className="row nowrap fill min-h-12" to={paths.owner.home()}>
          {shop ? <ShopMark name={shop.name} color={shop.color} size="small" /> : null}
          <span className="fill leading-snug">
            <b className="clamp1">{shop?.name ?? t.name}</b>
            <OpenState opening={opening} />
          </span>
        </Link>
        <IconLink
          to={paths.accountNotices()}
          icon="bell"
          label={t.noticesWith(newNotices)}
          count={newNotices}
        />
        <PlaceMenu bare label={t.ownerNav} items={places} current={current} />
      </div>
    </header>
  );
}

export function TaskHead({ back, title, aside }: NonNullable<OwnerShellProps["task"]>) {
  const t = useWords(shellWords);
  return (
    <header className="site-head">
      <div className="wrap">
        <IconLink className="-ml-3" to={back} icon="arrow-left" label={t.back} />
        <h1 className="fill clamp1 text-17">{title}</h1>
        {aside ? <span className="muted text-13">{aside}</span> : null}
      </div>
    </header>
  );
}
