import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { shellWords } from "~/messages/shell";
import { paths } from "~/paths";
import { Icon } from "~/ui/kit/icon";
import { CountDot, IconLink, LinkButton } from "~/ui/kit/link-button";
import { SearchBox } from "~/ui/kit/search-box";
import { ShopMark } from "~/ui/kit/shop-mark";
import { useWords } from "~/ui/kit/words";
import type { Frame } from "./use-frame";

export type StorefrontHeadProps = Frame & {
  /** Slug of the category that the page belongs to. */
  readonly category?: string;
  /** What was searched for. */
  readonly query?: string;
  /** On a phone: an arrow to this address instead of the logo. */
  readonly back?: string;
  /** On a phone: this instead of the search field. */
  readonly title?: string;
  /** A search field of the page's own (with suggestions), in place of the plain one. */
  readonly search?: ReactNode;
  /** The header stands in the green band and leaves the search field to the hero. */
  readonly inBand?: boolean;
};

/** Search first; then cart and account; on a desktop the categories below. */
export function StorefrontHead(props: StorefrontHeadProps) {
  const { back, title, search, inBand, query } = props;
  const t = useWords(shellWords);
  const box = search ?? <SearchBox action={paths.search()} defaultValue={query} noButton />;
  return (
    <header className="site-head">
      <div className="wrap">
        {back ? <IconLink className="only-phone -ml-3" to={back} icon="arrow-left" label={t.back} /> : null}
        <HomeMark phone={Boolean(inBand)} />
        {inBand ? <span className="fill" /> : null}
        {title ? <strong className="only-phone fill clamp1 text-17">{title}</strong> : null}
        {inBand ? null : <div className={`fill flex ${title ? "only-wide" : ""}`}>{box}</div>}
        <HeadActions {...props} />
      </div>
      <div className="wrap sub only-wide">
        <CategoryLine {...props} />
      </div>
    </header>
  );
}

function HomeMark({ phone }: { readonly phone: boolean }) {
  const t = useWords(shellWords);
  return (
    <Link className={`logo ${phone ? "" : "only-wide"}`} to={paths.home()} aria-label={t.homeLink}>
      <img src="/favicon.svg" alt="" width={30} height={30} />
      <span>{t.name}</span>
    </Link>
  );
}

function HeadActions({ viewer, shop, cartCount }: Frame) {
  const t = useWords(shellWords);
  return (
    <div className="row nowrap gap-1">
      {viewer?.role === "admin" || viewer?.role === "mentor" ? (
        <IconLink className="only-wide" to={paths.admin.home()} icon="layout-dashboard" label={t.admin} />
      ) : null}
      {shop ? (
        <Link className="only-wide icon-btn" to={paths.owner.home()} aria-label={t.myShop} title={t.myShop}>
          <ShopMark name={shop.name} color={shop.color} size="small" />
        </Link>
      ) : null}
      <Link className="icon-btn" to={paths.cart()} aria-label={t.cartWith(cartCount)}>
        <Icon name="shopping-cart" size="large" />
        <CountDot count={cartCount} />
      </Link>
      {viewer ? (
        <LinkButton className="only-wide" kind="quiet" icon="user-round" to={paths.account()}>
          <span className="clamp1 max-w-32">{viewer.name}</span>
        </LinkButton>
      ) : (
        <LinkButton className="only-wide" kind="line" to={paths.signIn()}>
          {t.signIn}
        </LinkButton>
      )}
    </div>
  );
}

function CategoryLine({ categories = [], category }: StorefrontHeadProps) {
  const t = useWords(shellWords);
  return (
    <nav className="nav-line" aria-label={t.categoryNav}>
      <Link to={paths.search()}>{t.allGoods}</Link>
      {categories.slice(0, 7).map(({ slug, name }) => (
        <Link key={slug} to={paths.category(slug)} aria-current={slug === category ? "true" : undefined}>
          {name}
        </Link>
      ))}
      <Link className="rest" to={paths.shops()}>
        {t.allShops}
      </Link>
      <Link to={paths.training()}>{t.training}</Link>
      <Link to={paths.city()}>{t.city}</Link>
    </nav>
  );
}
