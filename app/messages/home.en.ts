import type { id } from "./home.id";
import type { Words } from "./words";

export const en: Words<typeof id> = {
  title: "Etalase Tarakan: from the ponds, kitchens and hands of Tarakan",
  description:
    "Amplang crackers, soft-shell crab, Tidung batik, coffee and crafts straight from Tarakan's trained micro-businesses.",
  heading: "From the ponds, kitchens and hands of Tarakan",
  lead: (makers) =>
    `Amplang crackers, soft-shell crab, Tidung batik: straight from ${makers} makers, sent all over Indonesia.`,
  oftenSought: "Often sought",
  sought: "amplang|ikan pepija|batik pakis|kopi Paguntaka",
  byKind: "Shop by kind",
  allKinds: "All goods",
  best: "Popular now",
  bestLead: "On the shelf and ready to be packed today",
  seeAll: "See all",
  near: "Shops near you",
  nearLead: "Pick up for free, or have the shop's courier bring it.",
  village: "Village",
  show: "Show",
  mapTitle: "Shops in each village",
  nobodyNear: "No shop is open in this village yet. Try another.",
  graduates: "New shops from the classes",
  graduatesLead: "Graduates of the city's digital classes. Good luck!",
  allShops: "All shops",
  newest: "New here",
  empty: "Nothing on display yet",
  emptyHint: "Shops of graduates appear here once a city officer approved them.",
  joinClass: "Join a class",
};
