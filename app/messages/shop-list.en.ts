import type { id } from "./shop-list.id";
import type { Words } from "./words";

export const en: Words<typeof id> = {
  title: "All shops",
  description: "Shops of Tarakan's trained micro-businesses, by village.",
  count: (shops) => `${shops} shops open`,
  place: "Village or district",
  everywhere: "The whole city",
  whole: (district) => `All of ${district}`,
  name: "Shop's name",
  show: "Show",
  none: "No shop here yet",
  noneHint: "Try another village, or clear the name.",
  showAll: "See all shops",
};
