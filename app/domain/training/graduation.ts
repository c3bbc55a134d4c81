import type { ParticipantStatus } from "./batch";

/** Attended at least `minAttendance` meetings and, in classes that open the shop in class, has a draft shop. */
export type GraduationRule = { readonly minAttendance: number; readonly requiresDraft: boolean };

export type ParticipantRecord = {
  readonly status: ParticipantStatus;
  readonly attended: number;
  readonly hasShop: boolean;
};

export type Shortfall = {
  /** Meetings still missing; 0 when enough were attended. */
  readonly meetings: number;
  readonly needsShop: boolean;
};

export type GraduationVerdict = "graduated" | "ready" | "short" | "no_seat";

export function shortfall(rule: GraduationRule, record: ParticipantRecord): Shortfall {
  return {
    meetings: Math.max(0, rule.minAttendance - record.attended),
    needsShop: rule.requiresDraft && !record.hasShop,
  };
}

export function meetsRule(rule: GraduationRule, record: ParticipantRecord): boolean {
  const missing = shortfall(rule, record);
  return missing.meetings === 0 && !missing.needsShop;
}

/** `ready` alone graduates. Who graduated once stays so, whatever becomes of lists and shops. */
export function judgeGraduation(rule: GraduationRule, record: ParticipantRecord): GraduationVerdict {
  switch (record.status) {
    case "graduated":
      return "graduated";
    case "enrolled":
      return meetsRule(rule, record) ? "ready" : "short";
    case "waiting":
    case "dropped":
      return "no_seat";
  }
}
