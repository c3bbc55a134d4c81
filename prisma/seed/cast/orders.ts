/** Orders in every state. Dina has a past; the others keep the owners' queues alive. */
import type { OrderCast, OrderEnd, OrderLineCast } from "./happenings";
import type { DeliveryCast } from "./types";

type Delivery = DeliveryCast["kind"];

const line = (product: `${string}/${string}`, quantity = 1, ...values: string[]): OrderLineCast => ({
  product,
  values,
  quantity,
  note: null,
});

const part = (shop: string, delivery: Delivery, end: OrderEnd, ...lines: OrderLineCast[]) => ({
  shop,
  delivery,
  end,
  lines,
});

/** What is under way, what went wrong, and what she can still pay. */
const dinaOfLate: readonly OrderCast[] = [
  {
    buyer: "dina",
    daysAgo: 33,
    payment: "gateway_qris",
    parts: [
      part(
        "keripik-skip",
        "shop_courier",
        "cancelled_by_buyer",
        line("keripik-skip/keripik-pisang", 2, "Balado"),
      ),
    ],
  },
  {
    buyer: "dina",
    daysAgo: 26,
    payment: "gateway_qris",
    parts: [part("madu-rimba", "local_ojek", "payment_expired", line("madu-rimba/madu-hutan", 1, "350 ml"))],
  },
  {
    buyer: "dina",
    daysAgo: 14,
    payment: "gateway_va",
    parts: [part("rajut-sebengkok", "pickup", "refunded", line("rajut-sebengkok/boneka-bekantan", 1))],
  },
  {
    buyer: "dina",
    daysAgo: 2,
    payment: "gateway_qris",
    parts: [
      part("kopi-selumit", "shop_courier", "delivered", line("kopi-selumit/robusta-krayan", 1, "Bubuk")),
    ],
  },
  {
    buyer: "dina",
    daysAgo: 1,
    payment: "gateway_va",
    parts: [part("kue-mama-jum", "shop_courier", "packing", line("kue-mama-jum/kastengel", 1))],
  },
  {
    buyer: "dina",
    daysAgo: 0,
    payment: "gateway_qris",
    parts: [
      part(
        "sambal-emak-selumit",
        "local_ojek",
        "awaiting_acceptance",
        line("sambal-emak-selumit/sambal-bawang", 2),
      ),
    ],
  },
  {
    buyer: "dina",
    daysAgo: 0,
    payment: "gateway_va",
    parts: [part("tenun-lian", "pickup", "awaiting_payment", line("tenun-lian/pembatas-buku-tenun", 2))],
  },
];

const dina: readonly OrderCast[] = [
  {
    buyer: "dina",
    daysAgo: 74,
    payment: "gateway_qris",
    parts: [
      part(
        "amplang-bu-rina",
        "shop_courier",
        "completed",
        line("amplang-bu-rina/amplang-bandeng", 3, "250 g"),
        line("amplang-bu-rina/amplang-rumput-laut", 1),
      ),
    ],
  },
  {
    buyer: "dina",
    daysAgo: 41,
    payment: "gateway_va",
    parts: [
      part(
        "batik-pak-hasan",
        "shop_courier",
        "completed",
        line("batik-pak-hasan/batik-cap-pakis", 1, "Hijau bakau"),
      ),
      part(
        "kopi-selumit",
        "shop_courier",
        "completed",
        line("kopi-selumit/kopi-rempah-paguntaka", 2, "200 g", "Halus"),
      ),
    ],
  },
  {
    buyer: "dina",
    daysAgo: 19,
    payment: "cod",
    parts: [part("dapur-anyar", "shop_courier", "completed", line("dapur-anyar/kue-lumpur", 2))],
  },
  {
    buyer: "dina",
    daysAgo: 9,
    payment: "gateway_qris",
    parts: [
      part(
        "soka-juata",
        "shop_courier",
        "refunded_partly",
        line("soka-juata/kepiting-soka-beku", 2, "3 ekor (±300 g)"),
      ),
    ],
  },
  {
    buyer: "dina",
    daysAgo: 2,
    payment: "gateway_qris",
    parts: [
      part("amplang-bu-rina", "shop_courier", "shipped", line("amplang-bu-rina/paket-oleh-oleh", 1)),
      part("terasi-lingkas", "pickup", "ready_for_pickup", line("terasi-lingkas/terasi-rebon", 2, "180 g")),
    ],
  },
  ...dinaOfLate,
];

/** What Bu Rina and Pak Hasan find on their desks this morning. */
const desks: readonly OrderCast[] = [
  {
    buyer: "laras",
    daysAgo: 0,
    payment: "gateway_qris",
    voucher: "AMPLANG10",
    parts: [
      part(
        "amplang-bu-rina",
        "shop_courier",
        "awaiting_acceptance",
        line("amplang-bu-rina/amplang-pedas-daun-jeruk", 2, "250 g", "Pedas"),
        {
          ...line("amplang-bu-rina/abon-bandeng", 1, "Original"),
          note: "Tolong bungkus kado, untuk mertua.",
        },
      ),
    ],
  },
  {
    buyer: "stefani",
    daysAgo: 0,
    payment: "bank_transfer",
    parts: [
      part("amplang-bu-rina", "parcel", "awaiting_acceptance", line("amplang-bu-rina/amplang-curah", 4)),
    ],
  },
  {
    buyer: "jannah",
    daysAgo: 1,
    payment: "cod",
    parts: [part("amplang-bu-rina", "pickup", "packing", line("amplang-bu-rina/amplang-mini-toples", 2))],
  },
  {
    buyer: "surya",
    daysAgo: 1,
    payment: "gateway_va",
    voucher: "AMPLANG10",
    parts: [part("amplang-bu-rina", "local_ojek", "packing", line("amplang-bu-rina/stik-bandeng", 5))],
  },
  {
    buyer: "anisa",
    daysAgo: 3,
    payment: "gateway_qris",
    parts: [part("amplang-bu-rina", "parcel", "shipped", line("amplang-bu-rina/kerupuk-bandeng", 3))],
  },
  {
    buyer: "bella",
    daysAgo: 2,
    payment: "gateway_qris",
    parts: [part("amplang-bu-rina", "shop_courier", "delivered", line("amplang-bu-rina/amplang-udang", 2))],
  },
  {
    buyer: "hadi",
    daysAgo: 6,
    payment: "gateway_qris",
    parts: [
      part(
        "amplang-bu-rina",
        "shop_courier",
        "return_asked",
        line("amplang-bu-rina/amplang-bandeng", 2, "500 g"),
      ),
    ],
  },
  {
    buyer: "nadia",
    daysAgo: 0,
    payment: "own_qris",
    parts: [
      part(
        "batik-pak-hasan",
        "pickup",
        "awaiting_acceptance",
        line("batik-pak-hasan/sarung-batik", 1, "Hijau"),
      ),
    ],
  },
  {
    buyer: "lukman",
    daysAgo: 2,
    payment: "gateway_va",
    voucher: "TARAKAN10",
    parts: [part("batik-pak-hasan", "parcel", "packing", line("batik-pak-hasan/bahan-seragam", 20))],
  },
  {
    buyer: "mega",
    daysAgo: 5,
    payment: "gateway_qris",
    voucher: "TARAKAN10",
    parts: [
      part("batik-pak-hasan", "parcel", "shipped", line("batik-pak-hasan/selendang-batik", 2, "Koral")),
    ],
  },
  {
    buyer: "mega",
    daysAgo: 4,
    payment: "gateway_qris",
    parts: [part("batik-pak-hasan", "shop_courier", "return_at_city", line("batik-pak-hasan/dasi-batik", 2))],
  },
  {
    buyer: "dina",
    daysAgo: 8,
    payment: "gateway_qris",
    parts: [part("amplang-bu-rina", "shop_courier", "returned", line("amplang-bu-rina/amplang-udang", 2))],
  },
  {
    buyer: "tono",
    daysAgo: 2,
    payment: "cod",
    parts: [part("batik-pak-hasan", "shop_courier", "delivered", line("batik-pak-hasan/dasi-batik", 1))],
  },
];

/** The ends that nobody likes, so that each screen has something to show. */
const unhappy: readonly OrderCast[] = [
  {
    buyer: "reza",
    daysAgo: 0,
    payment: "gateway_va",
    parts: [part("kue-mama-jum", "pickup", "awaiting_payment", line("kue-mama-jum/nastar", 2, "500 g"))],
  },
  {
    buyer: "oki",
    daysAgo: 5,
    payment: "gateway_qris",
    parts: [part("keripik-skip", "parcel", "payment_expired", line("keripik-skip/paket-kebun", 1))],
  },
  {
    buyer: "vina",
    daysAgo: 12,
    payment: "gateway_qris",
    parts: [
      part("donat-vera", "shop_courier", "cancelled_by_buyer", line("donat-vera/donat-topping", 1, "12")),
    ],
  },
  {
    buyer: "yudi",
    daysAgo: 15,
    payment: "gateway_qris",
    parts: [
      part("udang-windu-juata", "shop_courier", "declined_by_shop", line("udang-windu-juata/udang-galah", 2)),
    ],
  },
  {
    buyer: "winda",
    daysAgo: 22,
    payment: "gateway_va",
    parts: [part("sirup-bu-wati", "shop_courier", "refunded", line("sirup-bu-wati/paket-tiga-sirup", 1))],
  },
];

/** Money that came late, twice, or for nothing any more: what the officers' payment desk shows. */
const oddMoney: readonly OrderCast[] = [
  {
    buyer: "gunawan",
    daysAgo: 2,
    payment: "gateway_qris",
    parts: [part("madu-rimba", "pickup", "paid_late", line("madu-rimba/sarang-madu-potong", 1))],
  },
  {
    buyer: "tari",
    daysAgo: 3,
    payment: "gateway_va",
    paidTwice: true,
    parts: [
      part(
        "rajut-sebengkok",
        "local_ojek",
        "packing",
        line("rajut-sebengkok/tas-rajut-selempang", 1, "Krem"),
      ),
    ],
  },
  {
    buyer: "hendra",
    daysAgo: 4,
    payment: "gateway_qris",
    parts: [part("donat-vera", "pickup", "paid_after_cancel", line("donat-vera/donat-beku", 1))],
  },
  {
    buyer: "citra",
    daysAgo: 1,
    payment: "gateway_va",
    parts: [part("kue-mama-jum", "pickup", "declined_by_shop", line("kue-mama-jum/putri-salju", 2))],
  },
];

/** Money that a buyer pays to the shop itself: not paid yet, with a photo to look at, and taken. */
const straight: readonly OrderCast[] = [
  {
    ...{ buyer: "surya", daysAgo: 0, payment: "own_qris", straight: "waits" },
    parts: [part("batik-pak-hasan", "pickup", "awaiting_payment", line("batik-pak-hasan/dasi-batik", 1))],
  },
  {
    ...{ buyer: "stefani", daysAgo: 0, payment: "bank_transfer", straight: "proof_sent" },
    parts: [part("batik-pak-hasan", "parcel", "awaiting_payment", line("batik-pak-hasan/taplak-batik", 1))],
  },
  {
    ...{ buyer: "bella", daysAgo: 1, payment: "own_qris", straight: "confirmed" },
    parts: [part("batik-pak-hasan", "shop_courier", "packing", line("batik-pak-hasan/tas-kanvas-batik", 2))],
  },
  {
    ...{ buyer: "anisa", daysAgo: 6, payment: "bank_transfer", straight: "confirmed" },
    parts: [part("kopi-selumit", "parcel", "completed", line("kopi-selumit/kopi-celup", 3))],
  },
];

/** A card's owner does not know the shop's name on her bill. */
const disputes: readonly OrderCast[] = [
  {
    ...{ buyer: "hadi", daysAgo: 4, payment: "gateway_card", disputed: true },
    parts: [
      part(
        "rajut-sebengkok",
        "local_ojek",
        "delivered",
        line("rajut-sebengkok/tas-rajut-selempang", 1, "Krem"),
      ),
    ],
  },
];

export const orders: readonly OrderCast[] = [
  ...dina,
  ...desks,
  ...unhappy,
  ...oddMoney,
  ...straight,
  ...disputes,
];
