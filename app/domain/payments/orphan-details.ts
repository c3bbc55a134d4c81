/** What an orphan's case keeps of what its gateway said. Absent on cases of another kind. */
export type OrphanDetails = {
  readonly provider?: string;
  readonly reference?: string | null;
  readonly providerRef?: string;
  readonly currency?: string;
  /** The payment's status at its gateway when it last spoke. */
  readonly said?: string;
  /** All that came, in whole units of its currency, whatever was given or taken back since. */
  readonly came?: number;
  /** When its gateway was asked for what is kept here. */
  readonly heardAt?: string;
};

/** Of a case's `details` column, which `bookOrphan` alone writes for orphans. */
export function orphanDetails(details: unknown): OrphanDetails {
  return (details ?? {}) as OrphanDetails;
}
