import type { id } from "./shops.id";
import type { Words } from "./words";

export const en: Words<typeof id> = {
  claim: {
    title: "Claim your shop",
    lead: "Graduates of the training get a shop code on a card or by WhatsApp. Type it here.",
    code: "Shop code",
    codeHint: "Ten letters and digits. Example: ABCDE-FGHJK",
    next: "Continue",
    codeUnknown: "There is no such code. Check it letter by letter, then try again.",
    found: (business) => `Shop ${business}`,
    foundLead: "Its draft was prepared from the city's register of businesses. Open an account to run it.",
    of: (name) => `For ${name}`,
    notMe: "Not you? Please stop here and tell the training staff.",
    password: "New password",
    create: "Claim this shop",
    haveAccount: "Have an account already?",
    signInFirst: "Sign in first, then claim",
    asYou: (name) => `You are signed in as ${name}. The shop becomes your account's.`,
    otherCode: "Use another code",
    usedTitle: "This code was used already",
    usedText: "Each code works once. If it was you, sign in to run your shop.",
    expiredTitle: "This code is no longer valid",
    expiredText: "Ask the training staff for a new one.",
    signIn: "Sign in",
    done: (business) => `Congratulations! ${business} is yours now. Finish the steps below.`,
  },
  noTraining: "Not trained yet?",
  seeTraining: "See the training schedule",
};
