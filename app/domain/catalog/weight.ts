const weightShape = /^(\d{1,6}|\d{1,3}(?:\.\d{3})+)(?:[.,](\d{1,3}))?(g|gr|gram|kg|kilo|kilogram|ons)?$/;
const gramsIn = { g: 1, gr: 1, gram: 1, ons: 100, kg: 1000, kilo: 1000, kilogram: 1000 } as const;

/**
 * Whole grams from `250`, `250 g`, `1,5 kg`, `2 ons` (100 g each). A bare number is grams.
 * null for anything else, parts of a gram included.
 */
export function parseWeight(text: string): number | null {
  const bare = text.replace(/[\s\u00a0]+/g, "").toLowerCase();
  if (bare.length > 20) return null;
  const grouped = /^\d{1,3}(?:\.\d{3})+(?=g|$)/.exec(bare);
  const [, whole, fraction = "", unit = "g"] =
    weightShape.exec(grouped ? bare.replaceAll(".", "") : bare) ?? [];
  if (!whole || !(unit in gramsIn)) return null;
  const scaled = Number(whole.replaceAll(".", "") + fraction) * gramsIn[unit as keyof typeof gramsIn];
  const scale = 10 ** fraction.length;
  return scaled % scale === 0 ? scaled / scale : null;
}
