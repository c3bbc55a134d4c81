import { type PayoutSender, SenderRefused } from "../sender";

/** A table that an officer gives to the bank, or types from; he says with proof that the money went. */
export const bankFileSender: PayoutSender = {
  name: "bank_file",
  isByHand: true,
  keyHours: 0,
  canReach: () => true,
  send: async () => {
    throw new SenderRefused("a person makes this transfer");
  },
  status: async () => null,
  readCallback: () => null,
};
