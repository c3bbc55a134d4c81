import { Link } from "@remix-run/react";
import type { CityReport } from "~/domain/insight/city-report";
import { insightWords } from "~/messages/insight";
import { paths } from "~/paths";
import { formatDate } from "~/platform/format";
import { Icon } from "~/ui/kit/icon";
import { useLocale, useWords } from "~/ui/kit/words";
import { useCount } from "./use-count";

/** The question in the green band, and its answer in one sentence. */
export function CityHero({ report }: { readonly report: CityReport }) {
  const t = useWords(insightWords);
  const locale = useLocale();
  const count = useCount();
  const { registered, trained, sold } = report.funnel;
  return (
    <section className="wrap stack gap-3 pt-4 pb-8" aria-label={t.summary}>
      <h1 className="font-extrabold">{t.title}</h1>
      <p className="max-w-[58ch] text-17">{t.lead(count(registered), count(trained), count(sold))}</p>
      <div className="row">
        <span className="chip">
          <Icon name="calendar" size="small" />
          {formatDate(report.at, locale)}
        </span>
        <Link className="chip" to={paths.openData()}>
          <Icon name="download" size="small" />
          {t.download}
        </Link>
      </div>
    </section>
  );
}
