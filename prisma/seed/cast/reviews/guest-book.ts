import type { ReviewCast } from "../happenings";

const PRODUCT = /^# ([a-z0-9-]+)\/([a-z0-9-]+)$/;
const ENTRY = /^([a-z]+) ([1-5]) (\d+): (.+)$/;
const REPLY = /^ {2}> (.+)$/;

const isStars = (n: number): n is ReviewCast["stars"] => Number.isInteger(n) && n >= 1 && n <= 5;

/**
 * Reads a guest book: `# shop/product`, then `buyer stars daysAgo: text`, then perhaps `  > the owner's answer`.
 * Throws on a line it can't read, naming it: the book is source, not input.
 */
export function guestBook(book: string): readonly ReviewCast[] {
  const reviews: ReviewCast[] = [];
  let shop = "";
  let product = "";
  for (const line of book.split("\n")) {
    if (line.trim() === "") continue;
    const heading = PRODUCT.exec(line);
    const entry = ENTRY.exec(line);
    const reply = REPLY.exec(line);
    const last = reviews.at(-1);
    if (heading) {
      [, shop = "", product = ""] = heading;
    } else if (entry) {
      const [, buyer = "", stars = "", days = "", text = ""] = entry;
      const count = Number(stars);
      if (!isStars(count)) throw new Error(`Not a rating: ${line}`);
      reviews.push({ shop, product, buyer, stars: count, text, daysAgo: Number(days), reply: null });
    } else if (reply && last) {
      last.reply = reply[1] ?? null;
    } else {
      throw new Error(`Not a line of a guest book: ${line}`);
    }
  }
  return reviews;
}
