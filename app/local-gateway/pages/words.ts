import type { Happening, Method, Payment, Status } from "../payment";
import type { Delivery } from "../record";

export const methodWords: Readonly<Record<Method, string>> = {
  qris: "QRIS",
  va_bca: "Virtual account BCA",
  va_bni: "Virtual account BNI",
  va_bri: "Virtual account BRI",
  va_permata: "Virtual account Permata",
  va_mandiri: "Mandiri Bill",
  gopay: "Dompet simulasi",
  card: "Kartu",
};

export const statusWords: Readonly<Record<Status, string>> = {
  pending: "Menunggu",
  paid: "Lunas",
  failed: "Gagal",
  expired: "Kedaluwarsa",
  canceled: "Dibatalkan",
  partially_refunded: "Kembali sebagian",
  refunded: "Dikembalikan",
  reversed: "Ditarik bank",
  disputed: "Disengketakan",
  charged_back: "Sengketa kalah",
};

export const happeningWords: Readonly<Record<Happening, string>> = {
  created: "Dibuat toko",
  paid: "Dibayar",
  paid_late: "Dibayar setelah berakhir",
  paid_again: "Dibayar sekali lagi",
  failed: "Gagal",
  expired: "Kedaluwarsa",
  canceled: "Dibatalkan toko",
  reversed: "Ditarik kembali oleh bank",
  disputed: "Disanggah pembeli di banknya",
  dispute_evidence: "Bukti dikirim ke bank",
  dispute_won: "Sengketa dimenangkan toko",
  dispute_lost: "Sengketa dimenangkan pembeli",
  refunded: "Dana dikembalikan",
  refund_refused: "Pengembalian ditolak",
  card_declined: "Kartu ditolak",
};

export const deliveryWords: Readonly<Record<Delivery["state"], string>> = {
  waiting: "Menunggu dikirim",
  delivered: "Diterima toko",
  lost: "Sengaja dihilangkan",
  given_up: "Menyerah",
};

/** What the last step did, told on the page it leads back to; anything else in the address says nothing. */
export const noticeWords: Readonly<Record<string, string>> = {
  jalan: "Langkah dijalankan.",
  mustahil: "Langkah itu tidak mungkin pada status sekarang. Tidak ada yang berubah.",
  jumlah: "Jumlah harus rupiah bulat, paling sedikit 1 dan paling banyak 1.000.000.000.",
  kirim: "Kabar dikirim ulang.",
  skenario: "Skenario dijalankan. Kabarnya terlihat di bawah.",
  ulah: "Permintaan bayar berikutnya akan berjalan seperti yang dipilih, satu kali.",
  kembali: "Pengaturan pengembalian disimpan.",
};

export function moneyText(amount: number): string {
  return `Rp\u00a0${new Intl.NumberFormat("id-ID").format(amount)}`;
}

export function timeText(iso: string): string {
  const format = new Intl.DateTimeFormat("id-ID", {
    timeZone: "Asia/Makassar",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return `${format.format(new Date(iso))} WITA`;
}

/** For lists: to the minute, the zone is said elsewhere. */
export function shortTimeText(iso: string): string {
  const format = new Intl.DateTimeFormat("id-ID", {
    timeZone: "Asia/Makassar",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  return format.format(new Date(iso));
}

export function toneOf(status: Payment["status"]): string {
  if (status === "paid") return "ok";
  if (status === "pending" || status === "disputed") return "warn";
  if (status === "partially_refunded" || status === "refunded") return "info";
  return status === "reversed" || status === "charged_back" || status === "failed" ? "bad" : "";
}
