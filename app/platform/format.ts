/**
 * Figures, dates and numbers as people read them. Made by hand rather than by Intl, whose wording differs
 * between Node and old phones: server and browser must write the same characters.
 */

/** The two languages of the screen; Indonesian comes first everywhere. */
export type Locale = "id" | "en";

/** As a cookie or a row has it. */
export function asLocale(text: string | undefined): Locale {
  return text === "en" ? "en" : "id";
}

const NBSP = "\u00A0";
const MINUS = "\u2212";
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Tarakan keeps WITA, UTC+8, the whole year round. */
const WITA_OFFSET_MS = 8 * HOUR * 1000;

const months = {
  id: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
} as const;
const days = {
  id: "Minggu Senin Selasa Rabu Kamis Jumat Sabtu".split(" "),
  en: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
} as const;

/** 1284 → "1.284" (id), "1,284" (en). Fractions keep at most `decimals` digits: 4.86, 1 → "4,9". */
export function formatNumber(value: number | bigint, locale: Locale = "id", decimals = 0): string {
  const text = typeof value === "bigint" ? String(value) : value.toFixed(decimals);
  const [whole = "0", fraction] = text.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === "id" ? "." : ",");
  const sign = text.startsWith("-") && /[1-9]/.test(text) ? MINUS : "";
  return sign + grouped + (fraction ? (locale === "id" ? "," : ".") + fraction : "");
}

/** 25000n → "Rp 25.000" with a no-break space; debts carry a true minus: "−Rp 25.000". */
export function formatRupiah(amount: bigint, locale: Locale = "id"): string {
  const sign = amount < 0n ? MINUS : "";
  return `${sign}Rp${NBSP}${formatNumber(amount < 0n ? -amount : amount, locale)}`;
}

/** For charts and tight tiles: 1500000n → "Rp 1,5 jt" (id), "Rp 1.5M" (en). Rounded, never for a bill. */
export function formatRupiahShort(amount: bigint, locale: Locale = "id"): string {
  const sign = amount < 0n ? MINUS : "";
  return `${sign}Rp${NBSP}${formatCompact(Number(amount < 0n ? -amount : amount), locale)}`;
}

/** 1500 → "1,5 rb", 2000000 → "2 jt", 3e9 → "3 M"; English K, M, B. */
export function formatCompact(value: number, locale: Locale = "id"): string {
  const steps: readonly (readonly [number, string, string])[] = [
    [1e12, `${NBSP}T`, "T"],
    [1e9, `${NBSP}M`, "B"],
    [1e6, `${NBSP}jt`, "M"],
    [1e3, `${NBSP}rb`, "K"],
  ];
  for (const [index, [size, id, en]] of steps.entries()) {
    const scaled = Math.round((value / size) * 10) / 10;
    if (scaled < 1) continue;
    const above = steps[index - 1];
    if (scaled >= 1000 && above) return trimZero(1, locale) + (locale === "id" ? above[1] : above[2]);
    return trimZero(scaled, locale) + (locale === "id" ? id : en);
  }
  return trimZero(value, locale);
}

function trimZero(value: number, locale: Locale): string {
  return formatNumber(value, locale, 1).replace(/[.,]0$/, "");
}

/** A share between 0 and 1: 0.67 → "67%". */
export function formatPercent(share: number, locale: Locale = "id", decimals = 0): string {
  return `${formatNumber(share * 100, locale, decimals)}%`;
}

/** Basis points: 50 → "0,5%", 200 → "2%". */
export function formatRate(bps: number, locale: Locale = "id"): string {
  return `${formatNumber(bps / 100, locale, 2).replace(/[.,]?0+$/, "")}%`;
}

/** Average of one to five stars, always with its decimal: 5 → "5,0". */
export function formatRating(stars: number, locale: Locale = "id"): string {
  return formatNumber(stars, locale, 1);
}

/** Whole grams: 250 → "250 g", 1500 → "1,5 kg", 1250 → "1,25 kg". */
export function formatWeight(grams: number, locale: Locale = "id"): string {
  if (grams < 1000) return `${formatNumber(grams, locale)}${NBSP}g`;
  const kilos = formatNumber(grams / 1000, locale, 3).replace(/[.,]?0+$/, "");
  return `${kilos}${NBSP}kg`;
}

/** "+6281234567890" → "0812-3456-7890"; what isn't an Indonesian number is shown as it came. */
export function formatPhone(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  const local = digits.startsWith("62") ? `0${digits.slice(2)}` : digits;
  if (!/^0\d{8,13}$/.test(local)) return phone;
  return [local.slice(0, 4), local.slice(4, 8), local.slice(8)].filter(Boolean).join("-");
}

type Wall = { year: number; month: number; day: number; weekday: number; hour: number; minute: number };

function wallClock(date: Date): Wall {
  const there = new Date(date.getTime() + WITA_OFFSET_MS);
  return {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth(),
    day: there.getUTCDate(),
    weekday: there.getUTCDay(),
    hour: there.getUTCHours(),
    minute: there.getUTCMinutes(),
  };
}

/** "24 November 2026", the day it is in Tarakan. */
export function formatDate(date: Date, locale: Locale = "id"): string {
  return `${formatDayMonth(date, locale)} ${wallClock(date).year}`;
}

/** "24 November". */
export function formatDayMonth(date: Date, locale: Locale = "id"): string {
  const { day, month } = wallClock(date);
  return `${day}${NBSP}${months[locale][month]}`;
}

/** "Rabu, 25 November" / "Wednesday, 25 November". */
export function formatWeekday(date: Date, locale: Locale = "id"): string {
  return `${days[locale][wallClock(date).weekday]}, ${formatDayMonth(date, locale)}`;
}

/** "November 2026"; `short` gives "Nov". */
export function formatMonth(date: Date, locale: Locale = "id", short = false): string {
  const { month, year } = wallClock(date);
  const name = months[locale][month] ?? "";
  return short ? name.slice(0, 3) : `${name} ${year}`;
}

/** "14.05" / "14:05", without the zone: say WITA beside it, or use formatDateTime. */
export function formatTime(date: Date, locale: Locale = "id"): string {
  const { hour, minute } = wallClock(date);
  return `${pad(hour)}${locale === "id" ? "." : ":"}${pad(minute)}`;
}

/** "24 November 2026, 14.05 WITA". */
export function formatDateTime(date: Date, locale: Locale = "id"): string {
  return `${formatDate(date, locale)}, ${formatTime(date, locale)}${NBSP}WITA`;
}

/** How long ago, or how soon: "baru saja", "5 menit lalu", "kemarin", "dalam 2 jam"; beyond 30 days the date. */
export function formatRelative(date: Date, now: Date, locale: Locale = "id"): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  const away = Math.abs(seconds);
  if (away < 45) return locale === "id" ? "baru saja" : "just now";
  if (away >= 30 * DAY) return formatDate(date, locale);
  const nights = daysBetween(now, date);
  if (Math.abs(nights) === 1 && away >= 12 * HOUR) return nearDay(nights, locale);
  const span = away < DAY ? formatSpan(away, locale) : countOf(Math.round(away / DAY), "hari", "day", locale);
  if (locale === "id") return seconds < 0 ? `${span} lalu` : `dalam ${span}`;
  return seconds < 0 ? `${span} ago` : `in ${span}`;
}

function nearDay(nights: number, locale: Locale): string {
  if (locale === "id") return nights < 0 ? "kemarin" : "besok";
  return nights < 0 ? "yesterday" : "tomorrow";
}

function daysBetween(from: Date, to: Date): number {
  const dayOf = (date: Date) => Math.floor((date.getTime() + WITA_OFFSET_MS) / (DAY * 1000));
  return dayOf(to) - dayOf(from);
}

/** The largest whole unit of a number of seconds: 300 → "5 menit", 7300 → "2 jam", 200000 → "2 hari". */
export function formatSpan(seconds: number, locale: Locale = "id"): string {
  if (seconds < HOUR) return countOf(Math.max(1, Math.round(seconds / MINUTE)), "menit", "minute", locale);
  if (seconds < DAY) return countOf(Math.floor(seconds / HOUR), "jam", "hour", locale);
  return countOf(Math.floor(seconds / DAY), "hari", "day", locale);
}

function countOf(count: number, id: string, en: string, locale: Locale): string {
  return locale === "id" ? `${count}${NBSP}${id}` : `${count}${NBSP}${en}${count === 1 ? "" : "s"}`;
}

/** A running clock: 582 → "09:42", 4000 → "1:06:40". */
export function formatClock(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(left / HOUR);
  const rest = `${pad(Math.floor((left % HOUR) / MINUTE))}:${pad(left % MINUTE)}`;
  return hours ? `${hours}:${rest}` : rest;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** Up to two letters for a label, of the last two words: "Amplang Bu Rina" → "BR", "Dapur" → "D". */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .map((word) => word.match(/[\p{L}\p{N}]/u)?.[0] ?? "")
    .filter(Boolean);
  return letters.slice(-2).join("").toUpperCase();
}
