import { formatDate, formatDateTime, formatRelative } from "~/platform/format";
import { useLocale } from "./words";

type DateTimeProps = {
  readonly at: Date;
  /** Only the day: "24 November 2026". Otherwise "24 November 2026, 14.05 WITA". */
  readonly dayOnly?: boolean;
};

/** A moment in Tarakan's time, readable by machines too. */
export function DateTime({ at, dayOnly }: DateTimeProps) {
  const locale = useLocale();
  return (
    <time dateTime={at.toISOString()}>{dayOnly ? formatDate(at, locale) : formatDateTime(at, locale)}</time>
  );
}

/** "5 menit lalu", counted from the moment the page was made; the exact time on hover. */
export function RelativeTime({ at, now }: { readonly at: Date; readonly now: Date }) {
  const locale = useLocale();
  return (
    <time dateTime={at.toISOString()} title={formatDateTime(at, locale)}>
      {formatRelative(at, now, locale)}
    </time>
  );
}
