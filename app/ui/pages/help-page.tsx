import { Link } from "@remix-run/react";
import type { CitySettings } from "~/domain/city/settings";
import { type PageSlug, pageSlugs, pagesWords } from "~/messages/pages";
import { paths } from "~/paths";
import { formatPercent } from "~/platform/format";
import { useLocale, useWords } from "~/ui/kit/words";

type HelpPageProps = { readonly slug: PageSlug; readonly settings: CitySettings };

/** One of the pages of the foot, with the city's own figures filled in. */
export function HelpPage({ slug, settings }: HelpPageProps) {
  const words = useWords(pagesWords);
  const locale = useLocale();
  const facts = {
    acceptHours: settings.acceptHours,
    completeDays: settings.completeAfterDays,
    deliveredDays: settings.deliveredAfterDays,
    returnDays: settings.returnDays,
    returnAnswerHours: settings.returnAnswerHours,
    qrisMinutes: settings.payMinutes.qris,
    cardMinutes: settings.payMinutes.card,
    vaHours: Math.round(settings.payMinutes.va / 60),
    commission: formatPercent(settings.commissionBps / 10_000, locale),
  };
  const page = words[slug];
  return (
    <div className="wrap layout-aside py-8">
      <article className="stack max-w-[65ch] gap-6">
        <header className="stack gap-2">
          <h1>{page.title}</h1>
          <p className="muted text-17">{page.lead}</p>
        </header>
        {page.sections.map((section) => (
          <section key={section.title} className="stack gap-2">
            <h2 className="text-20">{section.title}</h2>
            {section.text.map((text) => (
              <p key={text}>{filled(text, facts)}</p>
            ))}
          </section>
        ))}
      </article>
      <nav className="panel snug" aria-label={words.more}>
        <h2 className="text-17">{words.more}</h2>
        <ul className="mt-2">
          {pageSlugs
            .filter((other) => other !== slug)
            .map((other) => (
              <li key={other}>
                <Link className="link flex min-h-12 items-center" to={paths.page(other)}>
                  {words[other].title}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
    </div>
  );
}

/** "{acceptHours} jam" → "24 jam". */
function filled(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
