/**
 * A dynamic QRIS code that any scanner reads and no bank honours: the acquirer number and the merchant are
 * made up and the name says SIMULASI. Tag, two-digit length, value; closed by CRC-16/CCITT-FALSE.
 */
export function simulatedQris(amount: number, bill: string): string {
  const open = [
    tlv("00", "01"),
    tlv("01", "12"),
    tlv(
      "26",
      tlv("00", "ID.SIMULASI.WWW") +
        tlv("01", "936009990000000014") +
        tlv("02", "SIMULASI000001") +
        tlv("03", "UMI"),
    ),
    tlv("51", tlv("00", "ID.CO.QRIS.WWW") + tlv("02", "ID1099999999999") + tlv("03", "UMI")),
    tlv("52", "5499"),
    tlv("53", "360"),
    tlv("54", String(amount)),
    tlv("58", "ID"),
    tlv("59", "SIMULASI ETALASE"),
    tlv("60", "TARAKAN"),
    tlv("61", "77111"),
    tlv("62", tlv("01", bill.slice(0, 25))),
    "6304",
  ].join("");
  return open + crc(open);
}

function tlv(tag: string, value: string): string {
  return `${tag}${String(value.length).padStart(2, "0")}${value}`;
}

function crc(text: string): string {
  let sum = 0xffff;
  for (const letter of text) {
    sum ^= letter.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit += 1) sum = ((sum << 1) ^ (sum & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return sum.toString(16).toUpperCase().padStart(4, "0");
}
