import type { id } from "./forms.id";
import type { Words } from "./words";

export const en: Words<typeof id> = {
  errors: {
    invalid: "This is not right yet.",
    required: "Please fill this in.",
    too_short: "This is too short.",
    too_long: "This is too long.",
    not_a_number: "Digits only, please.",
    not_whole: "A whole number, please.",
    too_small: "The number is too small.",
    too_large: "The number is too large.",
    money_invalid: "A price in rupiah, please, for example 25.000.",
    phone_invalid: "The WhatsApp number is not right. Example: 0812-3456-7890.",
    email_invalid: "The e-mail address is not right. Example: name@example.id.",
    choice_invalid: "Choose one from the list.",
    date_invalid: "A date that is in the calendar, please.",
    text_strange: "There are hidden characters in it. Please type it again.",
    file_too_large: "The file is too large.",
    too_many_files: "Too many files.",
    file_missing: "Choose a file first.",
  },
};
