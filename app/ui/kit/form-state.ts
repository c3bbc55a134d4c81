import type { FormState } from "~/http/reply.server";

/** The part of `invalid(…)` that a form shows again; null or undefined on the first visit. */
export type FormAnswer = FormState | null | undefined;

export type FieldState = {
  readonly name: string;
  readonly defaultValue: string | undefined;
  readonly error: string | undefined;
};

/** For one field: what was typed beats what is saved. `<Field {...fieldOf(answer, "name", shop.name)} label=… />` */
export function fieldOf(answer: FormAnswer, name: string, saved?: string | null): FieldState {
  return { name, defaultValue: answer?.values[name] ?? saved ?? undefined, error: answer?.errors[name] };
}

/** For a checkbox: an answered form without the field means unticked. */
export function checkedOf(answer: FormAnswer, name: string, saved = false): boolean {
  return answer && Object.keys(answer.values).length > 0 ? name in answer.values : saved;
}
