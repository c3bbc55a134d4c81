import { Form, Link } from "@remix-run/react";
import type { Viewer, ViewerShop } from "~/domain/accounts/viewer";
import { accountsWords } from "~/messages/accounts";
import { addressBookWords } from "~/messages/address-book";
import { myDataWords } from "~/messages/my-data";
import { paths } from "~/paths";
import { formatPhone } from "~/platform/format";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { Icon } from "~/ui/kit/icon";
import type { IconName } from "~/ui/kit/icon-names";
import { ShopMark } from "~/ui/kit/shop-mark";
import { useLocale, useWords } from "~/ui/kit/words";

export type AccountPageProps = {
  readonly person: Pick<Viewer, "name" | "email" | "phone" | "role" | "hasSecondFactor">;
  readonly shops: readonly ViewerShop[];
  readonly newNotices: number;
};

/** Who is signed in, and the ways on. */
export function AccountPage({ person, shops, newNotices }: AccountPageProps) {
  const t = useWords(accountsWords);
  const { title: addresses } = useWords(addressBookWords);
  const { title: data } = useWords(myDataWords);
  return (
    <div className="wrap stack max-w-[46rem] gap-6 pt-6 pb-10">
      <div className="row nowrap gap-3">
        <ShopMark name={person.name} />
        <div className="fill leading-snug">
          <h1 className="text-25 wrap-anywhere">{t.hello(person.name)}</h1>
          {person.email ? <p className="muted wrap-anywhere">{person.email}</p> : null}
          {person.phone ? <p className="muted num">{formatPhone(person.phone)}</p> : null}
        </div>
      </div>
      <Shops shops={shops} />
      <nav className="panel flush" aria-label={t.accountTitle}>
        <Way to={paths.orders()} icon="package" text={t.myOrders} />
        <Way to={paths.accountAddresses()} icon="map-pin" text={addresses} />
        <Way to={paths.accountNotices()} icon="bell" text={t.notices} count={newNotices} />
        <Way
          to={paths.accountSecurity()}
          icon="shield-check"
          text={t.security}
          end={person.hasSecondFactor ? t.securityOn : undefined}
        />
        <Way to={paths.accountData()} icon="database" text={data} />
        <Way to={paths.training()} icon="graduation-cap" text={t.training} />
        {person.role === "buyer" ? null : (
          <Way to={paths.admin.home()} icon="layout-dashboard" text={t.admin} />
        )}
        {shops.length === 0 ? <Way to={paths.openShop()} icon="store" text={t.openShop} /> : null}
      </nav>
      <div className="row between">
        <LanguageForm />
        <Form method="post" action={paths.signOut()}>
          <Button kind="line" icon="log-out">
            {t.signOut}
          </Button>
        </Form>
      </div>
    </div>
  );
}

type WayProps = {
  readonly to: string;
  readonly icon: IconName;
  readonly text: string;
  readonly count?: number;
  readonly end?: string;
};

function Way({ to, icon, text, count, end }: WayProps) {
  const t = useWords(accountsWords);
  return (
    <Link
      to={to}
      className="row nowrap min-h-14 gap-3 border-b border-line px-4 py-2 last:border-b-0 hover:bg-sunk"
    >
      <Icon name={icon} />
      <b className="fill">{text}</b>
      {count ? <Badge tone="buy">{t.unread(count)}</Badge> : null}
      {end ? <span className="muted text-13">{end}</span> : null}
      <Icon name="chevron-right" size="small" />
    </Link>
  );
}

const tones: Readonly<Record<string, BadgeTone>> = {
  live: "ok",
  draft: "plain",
  submitted: "info",
  revision: "warn",
  rejected: "bad",
  suspended: "bad",
  closed: "plain",
};

/** Each of her shops; the one she presses is the one she works in. */
function Shops({ shops }: { readonly shops: readonly ViewerShop[] }) {
  const t = useWords(accountsWords);
  const words: Readonly<Record<string, string>> = t.shopStatus;
  if (shops.length === 0) return null;
  return (
    <section className="stack gap-3">
      <h2 className="text-20">{t.myShops}</h2>
      <ul className="stack gap-3">
        {shops.map((shop) => (
          <li key={shop.id} className="panel snug row nowrap gap-3">
            <ShopMark name={shop.name} color={shop.color} />
            <div className="fill leading-snug">
              <b className="wrap-anywhere">{shop.name}</b>
              <p>
                <Badge tone={tones[shop.status]}>{words[shop.status] ?? shop.status}</Badge>
              </p>
            </div>
            <Form method="post" action={paths.accountShop(shop.id)}>
              <Button kind="soft" aria-label={t.workIn(shop.name)}>
                {t.myShop}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LanguageForm() {
  const t = useWords(accountsWords);
  const other = useLocale() === "id" ? "en" : "id";
  return (
    <form method="post" action={paths.language()}>
      <input type="hidden" name="bahasa" value={other} />
      <input type="hidden" name="lanjut" value={paths.account()} />
      <Button kind="quiet" icon="globe" lang={other}>
        {t.otherLanguage}
      </Button>
    </form>
  );
}
