import { z } from "zod";
import { lineText, plainText } from "~/domain/accounts/forms";
import { readCityTime } from "~/domain/city/calendar";
import { villageByCode } from "~/domain/city/city";
import { type Phone, parsePhone } from "~/platform/phone";
import { largestCapacity, mostMeetings } from "./batch";

const whole = (least: number, most: number) =>
  z
    .string("required")
    .trim()
    .min(1, "required")
    .regex(/^\d{1,6}$/, "not_a_number")
    .transform(Number)
    .pipe(z.number().min(least, "too_small").max(most, "too_large"));

const phone = lineText(60).transform((text, context): Phone => {
  const parsed = parsePhone(text);
  if (!parsed) context.addIssue({ code: "custom", message: text === "" ? "required" : "phone_invalid" });
  return parsed ?? "+62";
});

const villageCode = z
  .string("village_unknown")
  .refine((code) => villageByCode(code) !== null, "village_unknown");

/** A field that stands once, many times or not at all: ticks of a list. */
const ticks = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]));

const tick = z
  .literal("1")
  .optional()
  .transform((value) => value === "1");

export const openProgrammeForm = z.object({
  title: lineText(80).min(3, "too_short"),
  description: plainText(600),
});

const batchFields = {
  number: whole(1, 9999),
  place: lineText(120).min(1, "required"),
  speakers: lineText(160),
  capacity: whole(1, largestCapacity),
  minAttendance: whole(0, mostMeetings),
  requiresDraft: tick,
};

export const meetingRows: readonly number[] = Array.from({ length: mostMeetings }, (_, index) => index + 1);

/** Meetings stand in rows: `date1`, `from1`, `until1`, `topic1`, and so on; an empty row is none. */
export const openBatchForm = z.looseObject(batchFields).transform((fields, context) => {
  const { number, place, speakers, capacity, minAttendance, requiresDraft } = fields;
  const meetings = meetingRows.flatMap((row) => readMeeting(fields, row, context) ?? []);
  return { number, place, speakers, capacity, minAttendance, requiresDraft, meetings };
});

export type MeetingRow = {
  readonly row: number;
  readonly topic: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
};

type Issues = { addIssue(issue: { code: "custom"; message: string; path: string[] }): void };

function readMeeting(fields: Record<string, unknown>, row: number, issues: Issues): MeetingRow | null {
  const text = (name: string) => {
    const value = fields[`${name}${row}`];
    return typeof value === "string" ? value.trim() : "";
  };
  const topic = lineText(120).safeParse(text("topic"));
  const date = text("date");
  if (date === "" && text("topic") === "") return null;
  const problem = (name: string, message: string) =>
    issues.addIssue({ code: "custom", message, path: [`${name}${row}`] });
  if (date === "") problem("date", "date_missing");
  else if (!readCityTime(date, "00:00")) problem("date", "date_invalid");
  if (!topic.success) problem("topic", topic.error.issues[0]?.message ?? "invalid");
  else if (topic.data === "") problem("topic", "topic_missing");
  const startsAt = readCityTime(date, text("from"));
  const endsAt = readCityTime(date, text("until"));
  if (!isTime(text("from"))) problem("from", "time_invalid");
  if (!isTime(text("until"))) problem("until", "time_invalid");
  return startsAt && endsAt && topic.success && topic.data !== ""
    ? { row, topic: topic.data, startsAt, endsAt }
    : null;
}

function isTime(text: string): boolean {
  return readCityTime("2000-01-01", text) !== null;
}

export const addParticipantsForm = z.object({ business: ticks });

export const walkInForm = z.object({
  name: lineText(80).min(2, "name_short"),
  businessName: lineText(80).min(1, "required"),
  phone: z.union([z.literal("").transform(() => null), phone]),
  villageCode,
});

export const joinForm = z.object({
  name: lineText(80).min(2, "name_short"),
  businessName: lineText(80).min(1, "required"),
  phone,
  villageCode,
});

export const checkInForm = z.object({ phone });

export const attendanceForm = z.object({ present: ticks, shown: ticks });

/** Why a certificate shall no longer hold; the public reads it. */
export const revocationForm = z.object({ reason: lineText(300).min(1, "reason_missing") });

export const graduationForm = z.object({ confirmed: z.literal("1", "not_confirmed") });
