import type { id } from "./reviews.id";
import type { Words } from "./words";

export const en: Words<typeof id> = {
  title: "Reviews",
  titleOf: (count) => `Reviews (${count})`,
  none: "No reviews yet",
  noneText: "Only buyers who have the goods can review them.",
  verified: "Buyer",
  shopReplied: (shop) => `${shop} answered`,
  photoOf: (author) => `Photo by ${author}`,
  more: "More reviews",
  about: "About",

  writeTitle: "Write a review",
  rating: "Rating",
  ratingWords: {
    1: "Disappointing",
    2: "Not so good",
    3: "All right",
    4: "Good",
    5: "Very good",
  },
  stars: (count) => `${count} of 5`,
  body: "Your words",
  bodyHint: "How was the taste, the packing, the size? Don't write addresses or phone numbers.",
  photos: "Photos",
  photoHint: "Up to 3 photos. Place and camera are removed from them.",
  addPhoto: (number) => `Photo ${number}`,
  keptPhotos: (count) =>
    `${count} ${count === 1 ? "photo is" : "photos are"} kept; no need to choose ${count === 1 ? "it" : "them"} again.`,
  shownAs: (name) => `Name shown: ${name}`,
  send: "Send review",
  thanks: "Thank you. Your review is shown.",
  already: "You have reviewed this.",
  backToOrder: "Back to the order",
  errors: {
    rating_missing: "Choose from 1 to 5.",
    not_delivered: "You can review this once you have it.",
    own_shop: "You can't review goods of your own shop.",
    already_reviewed: "You have reviewed this; one review for each thing bought.",
    too_many_files: "Up to 3 photos.",
  },
};
