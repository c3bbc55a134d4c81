/** What has happened in the demo city: reviews, classes, collections, stories, orders. Ages in days before seeding. */
import type { CategoryCast, DeliveryCast, PersonCast, PictureKey, ShopCast, VillageCode } from "./types";

export interface ReviewCast {
  shop: string;
  product: string;
  /** Key of a buyer; a pair of buyer and product occurs once. */
  buyer: string;
  stars: 1 | 2 | 3 | 4 | 5;
  text: string;
  daysAgo: number;
  reply: string | null;
}

export interface MeetingCast {
  /** 1 is the first. */
  number: number;
  topic: string;
  speaker: string;
  /** Days before (positive) or after (negative) the day of seeding. */
  daysAgo: number;
  from: string;
  until: string;
}

/** Steps of the owner's checklist, in order. */
export type OnboardingStep =
  | "account"
  | "profile"
  | "photo"
  | "first_product"
  | "delivery"
  | "payment"
  | "submitted"
  | "live";

export interface ParticipantCast {
  name: string;
  business: string;
  villageCode: VillageCode;
  /** Slug of the shop in the cast it became; null where there is none. */
  shop: string | null;
  /** Numbers of the meetings attended. */
  attended: readonly number[];
  /** Last step done. */
  step: OnboardingStep | null;
  wantsHelp: boolean;
}

export interface BatchCast {
  key: string;
  /** The city counts them: 11, 12, 13. */
  number: number;
  name: string;
  state: "finished" | "running";
  place: string;
  capacity: number;
  /** Graduation asks for at least this many meetings and a draft shop. */
  meetingsNeeded: number;
  meetings: readonly MeetingCast[];
  participants: readonly ParticipantCast[];
  /** Budget of the batch in rupiah, for "cost per first sale". */
  cost: number;
}

export interface CollectionCast {
  slug: string;
  title: string;
  intro: string;
  /** Days from the day of seeding; null: always on. */
  fromInDays: number | null;
  toInDays: number | null;
  picture: PictureKey;
  /** `shop/product` pairs in the order shown. */
  products: readonly `${string}/${string}`[];
}

export interface StoryCast {
  shop: string;
  quote: string;
  title: string;
  body: string;
  picture: PictureKey;
}

/** Where a demo order has got to; the orders room maps these to its own states. */
export type OrderEnd =
  | "awaiting_payment"
  | "payment_expired"
  | "cancelled_by_buyer"
  /** Money that comes when the time to pay is over and the goods are gone: a case, and it goes back. */
  | "paid_late"
  /** Money for an order that its buyer had called off. */
  | "paid_after_cancel"
  | "awaiting_acceptance"
  | "declined_by_shop"
  | "packing"
  | "ready_for_pickup"
  | "shipped"
  | "delivered"
  | "completed"
  | "return_asked"
  /** Declined by the shop, so an officer decides. */
  | "return_at_city"
  /** Sent back, received, and the money given back. */
  | "returned"
  | "refunded_partly"
  | "refunded";

export interface OrderLineCast {
  product: `${string}/${string}`;
  /** Values of the chosen variant, or empty. */
  values: readonly string[];
  quantity: number;
  note: string | null;
}

export interface OrderCast {
  buyer: string;
  daysAgo: number;
  /** She paid by virtual account and by QRIS: the second money goes back, and the officers see it. */
  paidTwice?: boolean;
  payment: "gateway_qris" | "gateway_va" | "gateway_card" | "own_qris" | "bank_transfer" | "cod";
  /** Paid to the shop itself, and how far that has come; the order then ends `awaiting_payment`, or goes on. */
  straight?: "waits" | "proof_sent" | "confirmed";
  /** Code that she put into her basket. */
  voucher?: string;
  /** Since yesterday she asks her bank for the money back. */
  disputed?: boolean;
  /** One entry for each shop in the basket. */
  parts: readonly {
    shop: string;
    delivery: DeliveryCast["kind"];
    end: OrderEnd;
    lines: readonly OrderLineCast[];
  }[];
}

export interface CityCast {
  categories: readonly CategoryCast[];
  people: readonly PersonCast[];
  shops: readonly ShopCast[];
  reviews: readonly ReviewCast[];
  batches: readonly BatchCast[];
  collections: readonly CollectionCast[];
  stories: readonly StoryCast[];
  orders: readonly OrderCast[];
}
