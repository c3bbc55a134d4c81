import type { ReactNode } from "react";
import { shellWords } from "~/messages/shell";
import { paths } from "~/paths";
import { Badge } from "~/ui/kit/badge";
import { SkipLink } from "~/ui/kit/skip-link";
import { useWords } from "~/ui/kit/words";
import type { BarItem } from "./bottom-bar";
import { Logo } from "./logo";
import { PlaceMenu } from "./place-menu";
import { SideLinks } from "./side-links";

export type AdminPlace =
  | "queue"
  | "shops"
  | "training"
  | "registry"
  | "products"
  | "orders"
  | "returns"
  | "payments"
  | "ledger"
  | "payouts"
  | "vouchers"
  | "tax"
  | "settings"
  | "people"
  | "audit"
  | "jobs";

type AdminShellProps = {
  readonly current?: AdminPlace;
  /** A mentor sees training alone. */
  readonly role?: "admin" | "mentor";
  /** How many wait at a place: `{ queue: 14, payments: 3 }`. */
  readonly counts?: Partial<Readonly<Record<AdminPlace, number>>>;
  readonly children: ReactNode;
};

/** The city officer's workplace: a sidebar on a desktop, a menu behind a button on the phone. */
export function AdminShell({ current, role = "admin", counts = {}, children }: AdminShellProps) {
  const t = useWords(shellWords);
  const places = adminPlaces(t, counts).filter((place) => role === "admin" || place.key === "training");
  return (
    <>
      <SkipLink />
      <div className="workplace">
        <nav className="sidebar" aria-label={t.adminNav}>
          <Logo />
          <SideLinks items={places} current={current} />
          <hr className="hr my-2" />
          <SideLinks items={[accountPlace(t)]} />
        </nav>
        <div className="min-w-0">
          <header className="site-head only-phone">
            <div className="wrap">
              <Logo />
              <span className="fill" />
              <Badge>{role === "mentor" ? t.mentor : t.admin}</Badge>
              <PlaceMenu label={t.adminNav} items={[...places, accountPlace(t)]} current={current} />
            </div>
          </header>
          <main id="isi" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
    </>
  );
}

type ShellText = ReturnType<typeof useWords<typeof shellWords.id>>;

/** Her own account: sign out, password, second factor. */
function accountPlace(t: ShellText): BarItem {
  return { key: "account", to: paths.account(), icon: "user-round", text: t.account };
}

function adminPlaces(t: ShellText, counts: NonNullable<AdminShellProps["counts"]>): readonly BarItem[] {
  const places: readonly (BarItem & { readonly key: AdminPlace })[] = [
    { key: "queue", to: paths.admin.home(), icon: "list-checks", text: t.queue },
    { key: "shops", to: paths.admin.shops(), icon: "store", text: t.adminShops },
    { key: "training", to: paths.admin.training(), icon: "graduation-cap", text: t.training },
    { key: "registry", to: paths.admin.registry(), icon: "book-open", text: t.adminRegistry },
    { key: "products", to: paths.admin.products(), icon: "tag", text: t.adminProducts },
    { key: "orders", to: paths.admin.orders(), icon: "package", text: t.orders },
    { key: "returns", to: paths.admin.returns(), icon: "undo-2", text: t.adminReturns },
    { key: "payments", to: paths.admin.payments(), icon: "inbox", text: t.adminPayments },
    { key: "ledger", to: paths.admin.ledger(), icon: "landmark", text: t.adminLedger },
    { key: "payouts", to: paths.admin.payouts(), icon: "wallet", text: t.adminPayouts },
    { key: "tax", to: paths.admin.tax(), icon: "percent", text: t.adminTax },
    { key: "settings", to: paths.admin.settings(), icon: "settings", text: t.adminSettings },
    { key: "vouchers", to: paths.admin.vouchers(), icon: "ticket-percent", text: t.adminVouchers },
    { key: "people", to: paths.admin.people(), icon: "users", text: t.adminPeople },
    { key: "audit", to: paths.admin.audit(), icon: "file-text", text: t.adminAudit },
    { key: "jobs", to: paths.admin.jobs(), icon: "history", text: t.adminJobs },
  ];
  return places.map((place) => ({ ...place, count: counts[place.key] }));
}
