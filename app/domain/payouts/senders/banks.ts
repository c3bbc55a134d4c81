/** Banks as owners write them, by the code that Iris knows them under; Xendit's is `ID_` and the same in capitals. */
const banks: Readonly<Record<string, readonly string[]>> = {
  bca: ["bca", "bank central asia"],
  bni: ["bni", "bank negara indonesia"],
  bri: ["bri", "bank rakyat indonesia"],
  mandiri: ["mandiri"],
  bsi: ["bsi", "bank syariah indonesia"],
  btn: ["btn", "bank tabungan negara"],
  cimb: ["cimb", "cimb niaga"],
  danamon: ["danamon"],
  permata: ["permata"],
  mega: ["mega"],
  kaltimtara: ["bankaltimtara", "kaltimtara", "bpd kaltim kaltara"],
};

/** The code of a bank; null where the name is none that is known here: nobody guesses with money. */
export function bankCode(name: string): string | null {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z ]/g, " ")
    .replace(/\b(pt|persero|tbk)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const bare = plain.replace(/^bank /, "");
  const found = Object.entries(banks).find(([, names]) =>
    names.some((one) => one === plain || one === bare || one === `bank ${bare}`),
  );
  return found?.[0] ?? null;
}
