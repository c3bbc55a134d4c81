/** First, last and the neighbours of a page, null for each gap: 6 of 20 → 1 … 5 6 7 … 20. */
export function pageNumbers(page: number, last: number): readonly (number | null)[] {
  const near = new Set([1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last));
  const numbers: (number | null)[] = [];
  for (let number = 1; number <= last; number += 1) {
    if (near.has(number)) numbers.push(number);
    else if (near.has(number - 1)) numbers.push(near.has(number + 1) ? number : null);
  }
  return numbers;
}
