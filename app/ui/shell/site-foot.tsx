import { Link, useLocation } from "@remix-run/react";
import { shellWords } from "~/messages/shell";
import { paths } from "~/paths";
import { useLocale, useWords } from "~/ui/kit/words";
import { Logo } from "./logo";

/** Help, selling, the city; and the other language, which keeps the page. */
export function SiteFoot() {
  const t = useWords(shellWords);
  return (
    <footer className="site-foot">
      <div className="wrap cols">
        <div className="stack about gap-2">
          <div>
            <Logo full />
          </div>
          <p className="max-w-[34ch]">{t.about}</p>
        </div>
        <FootColumn
          title={t.shopping}
          links={[
            [t.howToBuy, paths.page("cara-membeli")],
            [t.shippingOut, paths.page("kirim-luar-kota")],
            [t.returns, paths.page("tukar-batal")],
          ]}
        />
        <FootColumn
          title={t.selling}
          links={[
            [t.joinTraining, paths.training()],
            [t.openShop, paths.openShop()],
            [t.fees, paths.page("biaya-pencairan")],
          ]}
        />
        <div>
          <FootColumn
            title={t.theCity}
            links={[
              [t.openData, paths.openData()],
              [t.privacy, paths.page("privasi")],
            ]}
          />
          <LanguageSwitch />
        </div>
      </div>
    </footer>
  );
}

type FootColumnProps = {
  readonly title: string;
  readonly links: readonly (readonly [text: string, to: string])[];
};

function FootColumn({ title, links }: FootColumnProps) {
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {links.map(([text, to]) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A form that posts, so that a robot following links never changes anybody's language. */
function LanguageSwitch() {
  const t = useWords(shellWords);
  const { pathname, search } = useLocation();
  const other = useLocale() === "id" ? "en" : "id";
  return (
    <ul>
      <li>
        <form method="post" action={paths.language()}>
          <input type="hidden" name="bahasa" value={other} />
          <input type="hidden" name="lanjut" value={pathname + search} />
          <button type="submit" lang={other} title={t.languageNote}>
            {t.otherLanguage}
          </button>
        </form>
      </li>
    </ul>
  );
}
