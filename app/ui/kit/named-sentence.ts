/** An error as it reads away from its field: "Nama usaha: isian ini wajib diisi." One that names it already stays as it is. */
export function namedSentence(sentence: string, label: unknown): string {
  if (typeof label !== "string" || label === "") return sentence;
  if (sentence.toLowerCase().includes(label.toLowerCase())) return sentence;
  return `${label}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
