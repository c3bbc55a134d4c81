const yes = new Set(["ya", "sudah", "v", "1"]);

/** Whether the business took part in training: true, false for any other answer, null where none was given (blank or dashes). */
export function readTrained(text: string): boolean | null {
  const answer = text.trim().toLowerCase();
  if (answer === "" || /^[-–—]+$/.test(answer)) return null;
  return yes.has(answer);
}
