/** What a person may do beside buying; whoever has a shop is an owner besides. */
export const roles = ["buyer", "mentor", "admin"] as const;
export type Role = (typeof roles)[number];

export type RoleChange = {
  readonly actorId: string;
  readonly actorRole: Role;
  readonly accountId: string;
  readonly from: Role;
  readonly to: Role;
};

/**
 * Why a role can't be changed, null where it can. Nobody changes her own: so there is always an admin left, and
 * nobody locks herself out. Of two admins who take it from each other at once, the second isn't one any more.
 */
export function roleObstacle(change: RoleChange): "not_admin" | "own_role" | "same_role" | null {
  if (change.actorRole !== "admin") return "not_admin";
  if (change.actorId === change.accountId) return "own_role";
  return change.from === change.to ? "same_role" : null;
}
