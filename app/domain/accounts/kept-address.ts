/** Where a person has things sent, as she kept it. */
export type KeptAddress = {
  readonly recipient: string;
  readonly phone: string;
  readonly villageCode: string | null;
  readonly line: string;
  readonly landmark: string | null;
  readonly city: string | null;
  readonly postal: string | null;
};

/** One person keeps no more than these. */
export const maxAddresses = 20;
