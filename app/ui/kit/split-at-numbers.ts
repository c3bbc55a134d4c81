/** Groups of capitals and digits joined by hyphens: ET-2611-7K3QX9, 0812-3456-7890, ABCDE-FGHJK; short ones, that a phone holds. */
const number = /(?<![\p{L}\p{N}-])([A-Z\d]{2,12}(?:-[A-Z\d]{2,12}){1,3})(?![\p{L}\p{N}-])/gu;

/** Cuts a text so that every second piece, from the second on, is a number that must not break; together they are the text. */
export function splitAtNumbers(text: string): readonly string[] {
  return text.split(number);
}
