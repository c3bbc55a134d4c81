/** Letters a shop's texts may have; form and face ask the same. */
export const shopLimits = {
  name: 60,
  tagline: 90,
  story: 1500,
  address: 200,
  holidayNote: 200,
  documentNumber: 40,
} as const;
