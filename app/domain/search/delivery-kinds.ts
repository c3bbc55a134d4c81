import type { DeliveryKind } from "~/generated/prisma/enums";

export type { DeliveryKind };

/** How goods may be handed over, in the order shown. The room shipping owns them; it comes later than this one. */
export const deliveryKinds = [
  "pickup",
  "shop_courier",
  "local_ojek",
  "parcel",
] as const satisfies readonly DeliveryKind[];
