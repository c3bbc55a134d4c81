import type { id } from "./settlements.id";
import type { Words } from "./words";

export const en: Words<typeof id> = {
  settlements: {
    title: "Settlements",
    lead: "What payment gateways report of money that they sent to the city's account. Upload it as CSV; nothing is booked before you have seen what it comes to.",
    upload: "Upload a report",
    file: "CSV file",
    fileHint:
      "5 MB at most. Midtrans, Xendit, Stripe, the local gateway, or a table of your own with the columns referensi, bruto, biaya, neto.",
    provider: "From which gateway",
    providerHint: "Known by its columns, except for a table of your own.",
    auto: "Know it by its columns",
    send: "Check the file",
    history: "Uploaded so far",
    none: "No reports yet.",
    waiting: "Money still at gateways",
    waitingText: (oldest) => `oldest payment ${oldest}`,
    nothingWaits: "No payment waits for a report.",
    columns: {
      name: "File",
      provider: "Gateway",
      rows: "Movements",
      paidOut: "Into the bank",
      status: "State",
    },
    status: { checked: "Not booked", booked: "Booked" },
    received: "The file reads without a mistake. Look at what it comes to, then book it.",
    known: "This file was uploaded before.",
    wrong: (count) =>
      count === 1
        ? "1 line can't be believed. Nothing was kept."
        : `${count} lines can't be believed. Nothing was kept.`,
    wrongMore: (shown) => `Only the first ${shown} are shown.`,
    wrongLine: "Line",
    wrongWhy: "What is wrong",
  },

  file: {
    uploaded: "Uploaded",
    booked: "Booked",
    by: (name) => `by ${name}`,
    totals: "What it comes to",
    movements: "Movements in the file",
    known: "Booked from another file before",
    fresh: "New movements",
    gross: "Gross",
    fee: "Fee",
    net: "Net",
    paidOut: "Into the bank account",
    newFees: "Fees learnt only now",
    newBreaks: "Differences that will be opened",
    inBreaks: "In the account Differences",
    breaks: "Differences",
    noBreaks: "All movements agree with the books.",
    mostShown: (shown) => `Only the first ${shown} are shown.`,
    line: "Line",
    confirm: "Book it",
    confirmHint: "Journals can't be changed afterwards. The same file is never booked twice.",
    nothingNew: "All movements of this file are booked already.",
    done: (rows, breaks) => `${rows} movements booked, ${breaks} differences opened.`,
    already: "This file is booked already.",
    seeBreaks: "See the differences",
  },

  problem: {
    reference_invalid: (column, cell) =>
      cell === "" ? `${column} is empty.` : `${column} “${cell}” is no payment's reference.`,
    id_missing: (column, cell) =>
      cell === "" ? `${column} is empty.` : `${column} “${cell}” is no transaction number.`,
    amount_invalid: (column, cell) =>
      cell === ""
        ? `${column} is empty.`
        : `${column} “${cell}”: write whole rupiah without separators, plus signs or exponents, such as 125000.`,
    net_differs: (column, cell) => `${column} “${cell}” isn't gross less the fee.`,
    fee_above_gross: (column, cell) => `${column} “${cell}” is above the gross.`,
    total_too_large: (column, cell) =>
      `${column} “${cell}”: up to this line it comes to more than can be booked. Check the figures.`,
    kind_unknown: (column, cell) =>
      cell === "" ? `${column} is empty.` : `${column} “${cell}” is not known.`,
  },

  errors: {
    file_missing: "Choose the file first.",
    file_empty: "This file is empty.",
    spreadsheet_file: "This is an Excel or LibreOffice file. Save it as CSV, then send it again.",
    file_too_large: "This file is larger than 5 MB. Download the report for a shorter time.",
    too_many_records: "This file has more than 50,000 lines. Download the report for a shorter time.",
    encoding_utf16: "This file is in UTF-16. Save it as CSV UTF-8, then send it again.",
    encoding_broken: (line) => `Line ${line} has broken letters. Save it as CSV UTF-8, then send it again.`,
    not_text: (line) => `This file is no text (line ${line}). Save it as CSV.`,
    quote_broken: (line) => `A quote on line ${line} isn't closed. Mend it, then send it again.`,
    record_too_long: (line) => `Line ${line} is too long for a report.`,
    header_missing: (columns) =>
      `This file lacks the columns ${columns}. Choose them when you download the report, then send it again.`,
    no_movements: "No money moves in this file.",
  },
};
