import { crc16, writeTlv } from "~/domain/payments/qris";

/** Shops that take money themselves; what their owners would copy from the sticker at the till. Made up. */
export type PayeeCast = {
  readonly shop: string;
  readonly bank: string;
  readonly number: string;
  /** The text of the shop's own static code; null where it has none. */
  readonly qris: string | null;
};

export const payees: readonly PayeeCast[] = [
  {
    shop: "batik-pak-hasan",
    bank: "Bankaltimtara",
    number: "0000811207",
    qris: qrisOf("BATIK PAK HASAN", 2),
  },
  { shop: "kopi-selumit", bank: "BRI", number: "0000811321", qris: null },
];

/** A static QRIS as an acquirer prints it, of a merchant that does not exist. */
function qrisOf(name: string, index: number): string {
  const number = String(index).padStart(10, "0");
  const field = (tag: string, value: string) => ({ tag, value });
  const acquirer = [
    ...[field("00", "COM.EXAMPLE.WWW"), field("01", `93600999${number}`)],
    ...[field("02", `TRKN${number}`), field("03", "UMI")],
  ];
  const national = [field("00", "ID.CO.QRIS.WWW"), field("02", `ID109${number}`), field("03", "UMI")];
  const text = writeTlv([
    ...[
      field("00", "01"),
      field("01", "11"),
      field("26", writeTlv(acquirer)),
      field("51", writeTlv(national)),
    ],
    ...[field("52", "5621"), field("53", "360"), field("58", "ID"), field("59", name)],
    ...[field("60", "TARAKAN"), field("61", "77111"), field("62", writeTlv([field("07", "A01")]))],
  ]);
  return `${text}6304${crc16(`${text}6304`)}`;
}
