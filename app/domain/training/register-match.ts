/**
 * Who registers herself is tied to a business of the city's register only when that is certain: same WhatsApp
 * number, and the same name of the business or, where the number has one business alone, of its owner.
 */
export type RegisterCandidate = {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly phone: string | null;
};

export type Newcomer = { readonly name: string; readonly businessName: string; readonly phone: string };

export function certainMatch<Candidate extends RegisterCandidate>(
  candidates: readonly Candidate[],
  newcomer: Newcomer,
): Candidate | null {
  const reachable = candidates.filter((candidate) => candidate.phone === newcomer.phone);
  const named = reachable.filter((candidate) => sameName(candidate.name, newcomer.businessName));
  if (named.length === 1) return named[0] ?? null;
  const only = reachable.length === 1 ? reachable[0] : undefined;
  return only && sameName(only.ownerName, newcomer.name) ? only : null;
}

/** Case, marks, punctuation, spaces and forms of address aside ("Ibu Hj. Rina" is "rina"). */
export function sameName(left: string, right: string): boolean {
  const key = nameWords(left);
  return key !== "" && key === nameWords(right);
}

const address = /^(?:ibu|bu|bapak|pak|bpk|hj|haji|hajjah|h|sdr|sdri|ny|tn|mak)\s+/;

function nameWords(name: string): string {
  let words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  while (address.test(words)) words = words.replace(address, "");
  return words;
}
