import { parsePhone } from "~/platform/phone";

/** What a person types to say who she is: an e-mail address or a phone number. */
export type Contact =
  | { readonly kind: "email"; readonly email: string }
  | { readonly kind: "phone"; readonly phone: string };

const emailShape =
  /^[^\s@<>"'(),;:\\[\]]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** Lower case, trimmed; null where it can't be an address. */
export function parseEmail(text: string): string | null {
  const email = text.trim().toLowerCase();
  return email.length <= 254 && emailShape.test(email) ? email : null;
}

/** The same word for every way of writing one contact: what tries of one account are counted by. */
export function contactKey(text: string): string {
  const contact = parseContact(text);
  if (!contact) return text.trim().toLowerCase();
  return contact.kind === "email" ? contact.email : contact.phone;
}

export function parseContact(text: string): Contact | null {
  if (text.includes("@")) {
    const email = parseEmail(text);
    return email ? { kind: "email", email } : null;
  }
  const phone = parsePhone(text);
  return phone ? { kind: "phone", phone } : null;
}
