/** Errors of the JSON interface, in the shape of RFC 9457. */
export type Problem = {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Parameters that can't be used, each with what would be right. */
  readonly errors?: readonly { readonly name: string; readonly detail: string }[];
};

const titles: Readonly<Record<number, string>> = {
  400: "Bad request",
  404: "Not found",
  405: "Method not allowed",
  429: "Too many requests",
  500: "Internal error",
  503: "Unavailable",
};

export function problemOf(status: number, facts: Pick<Problem, "detail" | "errors"> = {}): Problem {
  return { type: "about:blank", title: titles[status] ?? "Error", status, ...facts };
}

/** Thrown by whoever finds out; the interface answers it. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly problem: Problem;
  constructor(status: number, facts: Pick<Problem, "detail" | "errors"> = {}) {
    super(facts.detail ?? titles[status] ?? "Error");
    this.problem = problemOf(status, facts);
  }
}

/** A parameter whose value means nothing here: 400, named. */
export function badParameter(name: string, detail: string): ApiProblem {
  return new ApiProblem(400, { detail: `${name}: ${detail}`, errors: [{ name, detail }] });
}
