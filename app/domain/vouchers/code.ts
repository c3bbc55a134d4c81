/** Letters and digits of a code; "amplang 10" and "AMPLANG-10" are one. */
export const codeLength = { min: 4, max: 20 } as const;

/** How a code is kept: capital letters and digits, without the spaces and dashes it is told with. Null where it can't be one. */
export function normalCode(text: string): string | null {
  if (text.length > 60) return null;
  const code = text.toUpperCase().replace(/[\s\u00a0\-‐-―._]+/g, "");
  const isCode = /^[A-Z0-9]+$/.test(code) && code.length >= codeLength.min && code.length <= codeLength.max;
  return isCode ? code : null;
}
