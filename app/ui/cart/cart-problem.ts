import type { Refusal } from "~/platform/result";

type CartSentences = {
  readonly not_for_sale: string;
  readonly sold_out: string;
  readonly short: (available: number) => string;
  readonly cart_full: string;
  readonly quantity_invalid: string;
};

type CartProblem =
  | Refusal<"not_for_sale">
  | Refusal<"sold_out">
  | Refusal<"short", { readonly available: number }>
  | Refusal<"cart_full">
  | Refusal<"quantity_invalid">;

/** Why something can't go into the cart, in the reader's words. */
export function cartSentence(problem: CartProblem, words: CartSentences): string {
  return problem.code === "short" ? words.short(problem.available) : words[problem.code];
}
