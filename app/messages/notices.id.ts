export const id = {
  hello: (name: string) => `Halo ${name},`,
  placed: {
    subject: (nomor: string) => `Pesanan ${nomor} kami catat`,
    body: (nomor: string, shops: string) =>
      `Pesanan ${nomor} dari ${shops} sudah kami catat. Lihat cara membayar dan kabar pengirimannya di halaman pesanan. Simpan tautan ini: siapa pun yang memegangnya bisa membuka pesanan Anda.`,
  },
  paid: {
    subject: (nomor: string) => `Pembayaran ${nomor} diterima`,
    body: (nomor: string) =>
      `Pembayaran untuk pesanan ${nomor} sudah masuk. Toko sedang kami kabari dan akan menyiapkan barang Anda.`,
  },
  toAccept: {
    subject: (nomor: string) => `Pesanan baru ${nomor}: terima sekarang`,
    body: (buyer: string, hours: number, whose: "held" | "shop" | "unpaid") =>
      `Ada pesanan baru dari ${buyer}. Terima dalam ${hours} jam; lewat dari itu pesanan batal sendiri${{ held: " dan uang pembeli kembali", shop: ", dan uang di rekening toko harus Anda transfer kembali ke pembeli", unpaid: "" }[whose]}.`,
  },
  moved: {
    accepted: (shop: string) => `${shop} menerima pesanan Anda dan sedang menyiapkannya.`,
    shipped: (shop: string) => `${shop} sudah mengirim pesanan Anda.`,
    ready: (shop: string) => `Pesanan Anda siap diambil di ${shop}. Sebutkan kode ambil di halaman pesanan.`,
    delivered: (shop: string) =>
      `Pesanan dari ${shop} sudah diserahkan. Periksa barangnya, lalu konfirmasi di halaman pesanan.`,
    cancelled: (shop: string) => `Bagian pesanan dari ${shop} batal. Uang yang sudah dibayar dikembalikan.`,
    subject: (nomor: string) => `Kabar pesanan ${nomor}`,
  },
  expired: {
    subject: (nomor: string) => `Pesanan ${nomor} berakhir`,
    body: (nomor: string) =>
      `Waktu membayar pesanan ${nomor} sudah habis, jadi barangnya kami lepas lagi. Anda bisa memesan ulang kapan saja.`,
  },
  message: {
    subject: (nomor: string) => `Pesan baru tentang pesanan ${nomor}`,
  },
  shopReviewed: {
    approvedSubject: (shop: string) => `${shop} sudah tampil di Etalase`,
    approved: (shop: string) =>
      `Selamat! ${shop} sudah disetujui dan bisa dilihat pembeli. Bagikan tautan toko Anda lewat WhatsApp.`,
    revisionSubject: (shop: string) => `${shop}: ada yang perlu diperbaiki`,
    revision: (note: string) =>
      `Petugas sudah memeriksa toko Anda dan meminta perbaikan:\n\n${note}\n\nPerbaiki, lalu ajukan lagi.`,
    rejectedSubject: (shop: string) => `${shop} belum bisa disetujui`,
    rejected: (note: string) => `Petugas belum bisa menyetujui toko Anda:\n\n${note}`,
    suspendedSubject: (shop: string) => `${shop} ditutup sementara`,
    suspended: (note: string) => `Toko Anda ditutup sementara oleh petugas:\n\n${note}`,
    reinstatedSubject: (shop: string) => `${shop} dibuka lagi`,
    reinstated: (shop: string) => `${shop} sudah dibuka lagi dan bisa dilihat pembeli.`,
  },
  dispute: {
    endsSubject: (days: number) => `Sengketa harus dijawab dalam ${days} hari`,
    ends: (amount: string, nomor: string | null, until: string) =>
      `Sengketa ${amount}${nomor ? ` atas pesanan ${nomor}` : ""} belum dijawab. Gerbang menerima bukti sampai ${until}; lewat dari itu bank memutuskan untuk pembeli. Kirim buktinya di dasbor gerbang lalu catat di halaman kasus, atau terima sengketanya.`,
  },
  tax: {
    acceptedSubject: (year: number) => `Surat pajak ${year} diterima`,
    accepted: (year: number) =>
      `Surat pernyataan tahun ${year} sudah diterima petugas. Mulai penjualan berikutnya PPh 22 tidak dipungut, selama omzet tahun ini belum lewat Rp 500 juta.`,
    acceptedExempt: (year: number) =>
      `Surat keterangan bebas tahun ${year} sudah diterima petugas. Mulai penjualan berikutnya PPh 22 tidak dipungut.`,
    refusedSubject: (year: number) => `Surat pajak ${year} perlu diganti`,
    refused: (year: number, reason: string) =>
      `Surat pajak tahun ${year} belum bisa diterima: ${reason} Kirim surat yang baru di halaman pajak; sampai itu diterima, PPh 22 tetap dipungut.`,
    crossedSubject: (year: number) => `Omzet ${year} sudah lewat Rp 500 juta`,
    crossed: (year: number) =>
      `Selamat! Omzet toko tahun ${year} sudah lewat Rp 500 juta. Mulai penjualan berikutnya dipungut PPh 22 sebesar 0,5%. Sampaikan surat pernyataan baru ke petugas paling lambat akhir bulan ini.`,
    missingSubject: (year: number) => `Surat pajak ${year} belum ada`,
    missing: (year: number) =>
      `Belum ada surat pernyataan omzet tahun ${year}. Usaha perorangan dengan omzet sampai Rp 500 juta setahun bebas PPh 22 bila suratnya diserahkan; tanpa surat, 0,5% dari penjualan dipungut. Unggah suratnya di halaman pajak.`,
  },
  payout: {
    paidSubject: (amount: string) => `Pencairan ${amount} sudah sampai`,
    paid: (amount: string, account: string) => `Pencairan ${amount} sudah masuk ke ${account}.`,
    backSubject: (amount: string) => `Pencairan ${amount} kembali ke saldo`,
    back: (amount: string, reason: string) =>
      `Pencairan ${amount} tidak sampai${reason ? ` (${reason})` : ""}. Uangnya kembali ke saldo toko. Periksa nomor rekening dan nama pemiliknya di halaman saldo.`,
    officerBack: (shop: string, amount: string, reason: string) =>
      `Pencairan ${amount} untuk ${shop} kembali${reason ? ` (${reason})` : ""}. Kasusnya ada di kotak bayar.`,
  },
};
