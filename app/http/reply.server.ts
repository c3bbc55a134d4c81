import { data, redirect } from "@remix-run/node";
import type { RequestContext } from "./context.server";
import type { Flash } from "./flash.server";

/** What a form shows again: what was typed (never passwords) and a sentence for each wrong field. */
export type FormState = {
  readonly errors: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
};

/** Off to the next page, with one sentence for it. */
export function redirectWith(context: RequestContext, to: string, flash?: Flash): Response {
  if (flash) context.cookies.flash(flash);
  return redirect(to, 303);
}

/** 422: the page comes again with errors beside the fields and what was typed. `""` is the error of the whole form. */
export function invalid(
  state: { errors: Record<string, string>; values?: Record<string, string> },
  status = 422,
) {
  return data({ errors: state.errors, values: state.values ?? {} } satisfies FormState, { status });
}
