export const id = {
  more: "Bacaan lain",
  "cara-membeli": {
    title: "Cara membeli",
    lead: "Satu keranjang untuk banyak toko, tanpa perlu akun.",
    sections: [
      {
        title: "Pilih barang",
        text: [
          "Cari dengan kata apa saja, salah ketik pun biasanya ketemu. Saring menurut kelurahan, harga, halal, dan stok.",
          "Masukkan ke keranjang. Barang dari beberapa toko boleh dibayar sekaligus.",
        ],
      },
      {
        title: "Tulis tujuan dan pilih cara terima",
        text: [
          "Pilih kelurahan tujuan; ongkir tiap toko langsung terlihat sebelum membayar.",
          "Bisa diambil sendiri di toko, diantar kurir toko, ojek lokal, atau dikirim lewat ekspedisi, sesuai yang dibuka toko itu.",
        ],
      },
      {
        title: "Bayar",
        text: [
          "QRIS berlaku {qrisMinutes} menit, kartu {cardMinutes} menit, virtual account {vaHours} jam. Lewat dari itu pesanan batal sendiri dan barang dilepas lagi.",
          "Beberapa toko menerima tunai saat barang diserahkan.",
          "Uang dititipkan dulu. Toko menerimanya setelah barang sampai di tangan pembeli.",
        ],
      },
      {
        title: "Tunggu dan terima",
        text: [
          "Toko punya {acceptHours} jam untuk menerima pesanan. Bila tidak, pesanan batal sendiri dan uang kembali.",
          "Tautan halaman pesanan dikirim ke Anda. Simpan: dengan tautan itu kabar kiriman bisa dilihat kapan saja tanpa masuk.",
          "Saat barang diserahkan langsung, sebutkan kode serah terima hanya setelah barang di tangan.",
        ],
      },
    ],
  },
  "kirim-luar-kota": {
    title: "Kirim ke luar kota",
    lead: "Oleh-oleh Tarakan bisa sampai ke luar pulau, bila tokonya membuka ekspedisi.",
    sections: [
      {
        title: "Ke mana saja",
        text: [
          "Tujuan dibagi tiga: kota lain di Kalimantan Utara, provinsi lain di Kalimantan, dan luar Kalimantan.",
          "Setiap toko menetapkan sendiri tujuan yang dilayani, tarif kilogram pertama, dan tarif tiap kilogram berikutnya.",
        ],
      },
      {
        title: "Berapa ongkirnya",
        text: [
          "Ongkir dihitung dari berat semua barang satu toko. Setelah satu kilogram, tiap kilogram yang dimulai dihitung penuh.",
          "Jumlahnya tampil di halaman pembayaran sebelum pesanan dibuat dan tidak berubah sesudahnya.",
        ],
      },
      {
        title: "Barang segar dan beku",
        text: [
          "Hasil laut segar dan makanan beku biasanya hanya diantar di dalam kota. Bila toko tidak mengirim ke tujuan Anda, halaman pembayaran mengatakannya.",
        ],
      },
      {
        title: "Melacak kiriman",
        text: [
          "Toko menulis nama ekspedisi dan nomor resi di halaman pesanan. Bila dalam {deliveredDays} hari belum ada kabar diterima, pesanan dianggap sampai; kirim pesan ke toko sebelum itu bila barang belum datang.",
        ],
      },
    ],
  },
  "tukar-batal": {
    title: "Tukar & batal",
    lead: "Kapan pesanan bisa dibatalkan, dan apa yang dilakukan bila barang tidak sesuai.",
    sections: [
      {
        title: "Sebelum toko menerima",
        text: [
          "Batalkan sendiri di halaman pesanan. Uang yang sudah dibayar dikembalikan seluruhnya.",
          "Pesanan yang belum dibayar batal sendiri saat waktunya habis.",
        ],
      },
      {
        title: "Setelah toko menerima",
        text: [
          "Kirim pesan ke toko dari halaman pesanan. Selama barang belum dikirim, toko bisa membatalkan bagiannya dan uangnya kembali.",
        ],
      },
      {
        title: "Barang rusak, keliru, atau kurang",
        text: [
          "Buka halaman pesanan, tekan Ajukan pengembalian, pilih barangnya, dan sertakan foto. Bisa sejak barang dikirim sampai {returnDays} hari setelah pesanan selesai, paling sedikit dua hari kerja setelah diterima.",
          "Toko menjawab dalam {returnAnswerHours} jam: uang kembali, sebagian, atau tidak, dengan alasannya. Selama itu uang Anda tidak diteruskan ke toko.",
          "Tidak sepakat, atau toko tidak menjawab? Petugas kota melihat bukti kedua pihak dan memutuskan.",
          "Pesanan tunai atau yang dibayar langsung ke toko: tokolah yang mengembalikan uangnya, dan Anda menyatakan sudah menerimanya.",
        ],
      },
      {
        title: "Bagaimana uang kembali",
        text: [
          "Ke sumber pembayarannya bila cara bayar itu bisa. Bila tidak, petugas mentransfer dan menghubungi nomor WhatsApp di pesanan.",
          "Keadaan pengembalian selalu tampil di halaman pesanan.",
        ],
      },
    ],
  },
  "biaya-pencairan": {
    title: "Biaya & pencairan",
    lead: "Apa yang dipotong dari harga, dan kapan uang sampai ke pemilik toko.",
    sections: [
      {
        title: "Biaya",
        text: [
          "Komisi Etalase {commission}. Komisi yang berlaku saat barang terjual tidak berubah untuk penjualan itu.",
          "Biaya gerbang pembayaran ditanggung toko dan tampil di setiap pesanan: harga, dikurangi biaya, sama dengan yang diterima.",
          "Membuka toko, memasang foto, dan ikut pelatihan tidak dipungut biaya.",
        ],
      },
      {
        title: "Kapan uang menjadi milik toko",
        text: [
          "Saat pembeli mengonfirmasi terima, atau {completeDays} hari setelah barang diserahkan bila ia diam saja.",
          "Penjualan tunai langsung di tangan toko dan tidak lewat pencairan.",
        ],
      },
      {
        title: "Pencairan",
        text: [
          "Tulis rekening di halaman saldo. Petugas kota menyetujui, mentransfer, dan mencatat nomor buktinya.",
          "Setiap rupiah tercatat di buku besar yang tidak bisa diubah, dan bisa dilihat pemilik di halaman saldo.",
        ],
      },
    ],
  },
  privasi: {
    title: "Privasi",
    lead: "Data apa yang disimpan, untuk apa, dan hak Anda menurut UU 27/2022.",
    sections: [
      {
        title: "Yang disimpan",
        text: [
          "Pembeli: nama, nomor WhatsApp, alamat, dan surel bila ditulis, supaya pesanan sampai. Toko hanya melihat data pesanan yang ditujukan kepadanya.",
          "Pemilik toko: data usaha dari daftar kota, dokumen usaha, dan rekening. NIK disimpan terenkripsi; petugas hanya melihat empat angka terakhir. Berkas dokumen tidak pernah tampil di toko.",
          "Nomor kartu dan PIN tidak pernah sampai ke Etalase; itu urusan penyedia pembayaran.",
        ],
      },
      {
        title: "Yang tidak dilakukan",
        text: [
          "Tidak ada iklan, tidak ada pelacak dari luar, dan data tidak dijual. Kuki hanya untuk masuk, keranjang, dan bahasa.",
          "Angka di halaman data kota tidak menunjuk orang: jumlah di bawah lima disembunyikan.",
        ],
      },
      {
        title: "Berapa lama",
        text: [
          "Catatan transaksi keuangan wajib disimpan sekurangnya sepuluh tahun (PP 80/2019). Data lain dihapus bila tidak diperlukan lagi.",
        ],
      },
      {
        title: "Hak Anda",
        text: [
          "Melihat, membetulkan, dan menarik persetujuan, dan meminta penghapusan data. Datang atau tulis ke DKUKMP Kota Tarakan; permintaan dijawab dalam 3 × 24 jam.",
        ],
      },
    ],
  },
};
