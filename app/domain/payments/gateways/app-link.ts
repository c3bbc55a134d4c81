/** The wallets' own app addresses; anything else that is not https never becomes a link (`javascript:` above all). */
const appSchemes = ["https:", "gojek:", "gopay:", "shopeeid:", "shopeepay:", "ovo:", "dana:"];

/** null where the address is none that a buyer may be sent to. */
export function appLink(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  return appSchemes.includes(new URL(address).protocol) ? address : null;
}
