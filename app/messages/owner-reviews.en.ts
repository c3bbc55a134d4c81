import type { id } from "./owner-reviews.id";
import type { Words } from "./words";

export const en: Words<typeof id> = {
  title: "Reviews",
  unanswered: "Not answered yet",
  all: "All",
  none: "No reviews yet",
  noneText: "Buyers can review once they have the goods.",
  allAnswered: "All reviews are answered",
  allAnsweredText: "Thank you. A friendly answer brings buyers back.",
  reply: "The shop's answer",
  replyHint: "Everybody reads it on the product's page.",
  send: "Send answer",
  change: "Change the answer",
  answer: "Answer this review",
  sent: "The answer was saved.",
};
