/** What a verb answers: done with a value, or refused for a reason that the reader can act on. Bugs throw. */
export type Ok<Value> = { readonly ok: true; readonly value: Value };
export type Refusal<Code extends string = string, Facts extends object = object> = {
  readonly ok: false;
  readonly code: Code;
} & Facts;
export type Result<Value, Refused extends Refusal> = Ok<Value> | Refused;

export function ok(): Ok<undefined>;
export function ok<Value>(value: Value): Ok<Value>;
export function ok<Value>(value?: Value): Ok<Value | undefined> {
  return { ok: true, value };
}

export function refuse<Code extends string>(code: Code): Refusal<Code, object>;
export function refuse<Code extends string, Facts extends object>(
  code: Code,
  facts: Facts,
): Refusal<Code, Facts>;
export function refuse(code: string, facts: object = {}): Refusal {
  return { ok: false, code, ...facts };
}

/** For the `default` branch of a switch over a union: fails to compile when a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
