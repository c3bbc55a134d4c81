import type { id } from "./shipping.id";
import type { Words } from "./words";

export const en: Words<typeof id> = {
  title: "Delivery",
  lead: "Buyers see the fee before they pay. Leave places empty that you don't serve.",
  kinds: {
    pickup: "Pick-up",
    shop_courier: "Shop's courier",
    local_ojek: "Local ojek",
    parcel: "Parcel service",
  },
  about: {
    pickup: "Buyers come to the shop. Always free.",
    shop_courier: "Brought by the shop's own people. The fee goes by district.",
    local_ojek: "Brought by an ojek or a local courier. The fee goes by district.",
    parcel: "JNE, J&T, Pos and others, out of town. The fee goes by weight.",
  },
  zones: {
    kaltara: "North Kalimantan",
    kalimantan: "The rest of Kalimantan",
    indonesia: "Beyond Kalimantan",
  },
  offer: (kind) => `Offer ${kind}`,
  note: "Note for buyers",
  noteHints: {
    pickup: "For example: Ready 30 minutes after the order.",
    shop_courier: "For example: Ordered before 14:00, brought the same day.",
    local_ojek: "For example: 10 km at most.",
    parcel: "For example: JNE, J&T, POS",
  },
  readyHours: "Ready within",
  hours: "hours",
  fees: "Fees",
  feeTo: (place) => `Fee to ${place}`,
  firstKg: (place) => `${place}, first kilogram`,
  perKg: "Each kg after it",
  daysMin: "At the earliest",
  daysMax: "At the latest",
  days: "days",
  zeroIsFree: "Write 0 for free.",
  save: "Save delivery",
  saving: "Saving…",
  saved: "Delivery was saved.",
  errors: {
    fee_wrong: "Write the fee in rupiah, for example 8,000. 5 million at most.",
    days_wrong: "Write a number of days, 0 to 60.",
    days_order: "The latest can't be before the earliest.",
    hours_wrong: "Write a number of hours, 0 to 336.",
    no_way_left: "Switch on one way of delivery at least.",
    tariff_missing: "Fill in the fee to one place at least, or switch this way off.",
  },
};
