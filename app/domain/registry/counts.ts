/** People at work: `"3"`, `"3 orang"`. Null where no such count was written. */
export function readWorkers(text: string): number | null {
  const match = /^\s*(\d{1,5})(?:\.0)?\s*(?:orang|org)?\s*$/i.exec(text);
  return match ? Number(match[1]) : null;
}

/** The year the business began, 1900 to 2100. Null where no such year was written. */
export function readStartedYear(text: string): number | null {
  const match = /^\s*((?:19|20)\d\d|2100)(?:\.0)?\s*$/.exec(text);
  return match ? Number(match[1]) : null;
}
