import { villageByCode } from "~/domain/city/city";

export type OrderAddress = {
  readonly line: string;
  readonly landmark: string | null;
  readonly village: string | null;
  readonly district: string | null;
  readonly city: string | null;
  readonly postal: string | null;
};

/** Where an order goes, with the names of its place. */
export function addressOf(order: {
  readonly addressLine: string;
  readonly landmark: string | null;
  readonly villageCode: string | null;
  readonly city: string | null;
  readonly postal: string | null;
}): OrderAddress {
  const village = order.villageCode ? villageByCode(order.villageCode) : null;
  return {
    line: order.addressLine,
    landmark: order.landmark,
    village: village?.name ?? null,
    district: village?.district ?? null,
    city: order.city,
    postal: order.postal ?? village?.postal ?? null,
  };
}
