/** What the city decides without a release. Stored by key; a missing row means the default. */
export type CitySettings = {
  /** Only a graduate's shop can be approved. */
  readonly requireTraining: boolean;
  /** Commission of new shops, in basis points. */
  readonly commissionBps: number;
  /** An order not accepted within these hours is cancelled and refunded by itself. */
  readonly acceptHours: number;
  /** A part not confirmed completes by itself this many days after it was delivered (PP 80/2019: at least two working days). */
  readonly completeAfterDays: number;
  /** A part that was shipped and never confirmed counts as delivered after these days. */
  readonly deliveredAfterDays: number;
  /** Days after completion in which a buyer may ask to return goods; two working days after receipt at least (PP 80/2019). */
  readonly returnDays: number;
  /** Hours in which a shop answers a return, confirms what came back, or repays. */
  readonly returnAnswerHours: number;
  /** Days in which a buyer answers an offer, or sends goods back. */
  readonly returnBuyerDays: number;
  /** Minutes to pay by QRIS, by card and by virtual account. */
  readonly payMinutes: { readonly qris: number; readonly card: number; readonly va: number };
  /** Days after a sale's completion before its money may be paid out. */
  readonly payoutHoldDays: number;
  /** Day of the weekly payouts: 1 Monday … 7 Sunday. */
  readonly payoutWeekday: number;
  /** Least that an owner may ask for between two weekly payouts, whole rupiah. */
  readonly payoutMinimum: number;
  /** Income tax withheld of sales (PMK 37/2025): only once the tax office has appointed the city's marketplace. */
  readonly tax: { readonly isOn: boolean; readonly from: string; readonly bps: number };
};

export const defaultSettings: CitySettings = {
  requireTraining: true,
  commissionBps: 0,
  acceptHours: 24,
  completeAfterDays: 2,
  deliveredAfterDays: 7,
  returnDays: 3,
  returnAnswerHours: 48,
  returnBuyerDays: 5,
  payMinutes: { qris: 30, card: 60, va: 1440 },
  payoutHoldDays: 2,
  payoutWeekday: 1,
  payoutMinimum: 50_000,
  tax: { isOn: false, from: "2027-01-01", bps: 50 },
};

export type SettingKey = keyof CitySettings;
