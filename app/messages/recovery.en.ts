import type { Words } from "~/ui/kit/words";
import type { id } from "./recovery.id";

export const en: Words<typeof id> = {
  hello: (name) => `Hello ${name},`,
  forgot: "Forgot your password?",
  askTitle: "Forgot your password",
  askLead: "Write the e-mail address of your account. We send a link to make a new password.",
  contact: "E-mail or WhatsApp number",
  send: "Send the link",
  back: "Back to sign-in",
  sentTitle: "Look into your e-mail",
  sentText: (minutes) =>
    `If that address has an account, a letter with the link is on its way. The link works for ${minutes} minutes and once. Look into the spam folder too.`,
  phoneTitle: "An account with a WhatsApp number alone?",
  phoneText:
    "We send no text messages. Ask the city's officer or your training mentor from that number; once they know that it is you, they send a link by WhatsApp.",
  helpPage: "How to reach an officer",
  newTitle: "New password",
  newLead: "Choose one that you never used, at least 8 characters. Every other device is signed out.",
  password: "New password",
  save: "Save the password",
  saved: "The password was changed. Sign in with the new one.",
  overTitle: "This link doesn't work any more",
  overText: "A link works once, within 60 minutes, and only the last one sent. Ask for a new one.",
  askAgain: "Ask for a new link",
  letter: {
    subject: "Link for a new password",
    body: (minutes) =>
      `Somebody asked for a new password for your account. If it was you, open the link below within ${minutes} minutes; it works once.\n\nNot you? Ignore this letter. Your password has not changed.`,
    changedSubject: "The password of your account was changed",
    changed:
      "The password of your account was just changed by a link, and every device was signed out.\n\nNot you? Ask for a new link at sign-in, then tell the city's officer.",
  },
  officer: {
    title: (name) => `Password link for ${name}`,
    open: "Help with a forgotten password",
    lead: "For somebody whose account has a WhatsApp number alone. Make sure first that it is them: know their voice, or ask for an order number or the name of their business.",
    lead2: (minutes) =>
      `The link works for ${minutes} minutes, once, and is on the record. Links made before stop working.`,
    make: "Make the link",
    made: "The link is ready. It is shown this once.",
    whatsApp: "Send by WhatsApp",
    message: (name, link, minutes) =>
      `Hello ${name}, this is the link to make a new Etalase password. It works for ${minutes} minutes and once: ${link}`,
    noPhone: "This account has no WhatsApp number. Ask them to use their e-mail at sign-in.",
    link: "Link",
  },
  errors: {
    contact_invalid: "Write a correct e-mail address or WhatsApp number.",
    role_too_high: "An admin's password can be changed by that admin's own e-mail only.",
    not_found: "This account was deleted or disabled.",
  },
};
