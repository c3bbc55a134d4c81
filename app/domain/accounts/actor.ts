/** Who acts. Every verb takes one; every scoped query takes its ids from one, never from the request. */
export type Actor =
  | { readonly kind: "guest"; readonly sessionId: string | null }
  | { readonly kind: "buyer"; readonly accountId: string; readonly name: string }
  | {
      readonly kind: "owner" | "staff";
      readonly accountId: string;
      readonly name: string;
      readonly shopId: string;
    }
  | { readonly kind: "mentor"; readonly accountId: string; readonly name: string }
  | { readonly kind: "admin"; readonly accountId: string; readonly name: string }
  | { readonly kind: "system" };

export type OwnerActor = Extract<Actor, { kind: "owner" | "staff" }>;
export type AdminActor = Extract<Actor, { kind: "admin" }>;
export type OfficerActor = Extract<Actor, { kind: "admin" | "mentor" }>;
export type PersonActor = Exclude<Actor, { kind: "guest" | "system" }>;

export const systemActor = { kind: "system" } as const satisfies Actor;

export function accountIdOf(actor: Actor): string | null {
  return actor.kind === "guest" || actor.kind === "system" ? null : actor.accountId;
}

export function nameOf(actor: Actor): string {
  if (actor.kind === "system") return "Etalase";
  return actor.kind === "guest" ? "" : actor.name;
}
