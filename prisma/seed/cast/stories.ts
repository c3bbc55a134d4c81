import type { StoryCast } from "./happenings";

/** Owners in their own words, for the home page and the city's page. */
export const stories: readonly StoryCast[] = [
  {
    shop: "amplang-bu-rina",
    title: "Dari jemaah pengajian ke Balikpapan",
    quote:
      "Dulu pembeli cuma tetangga. Sesudah kelas, pesanan pertama saya dari Balikpapan, empat puluh bungkus.",
    body: "Bu Rina sudah dua belas tahun menggoreng amplang waktu mendaftar kelas angkatan 11. Yang paling sulit katanya bukan mengetik, melainkan memberi harga: selama ini minyak dan gas tidak pernah dihitung.\n\nPesanan dari Balikpapan itu datang pukul sembilan malam. Ia mengira salah kirim, lalu menelepon mentor. Ternyata betul. Malam itu ia dan dua adiknya menggoreng sampai subuh, dan sejak itu wajan kedua tidak pernah dingin.",
    picture: "amplang-bu-rina/amplang-bandeng-2",
  },
  {
    shop: "batik-pak-hasan",
    title: "Turun dari kapal, naik ke canting",
    quote: "Motif pakis itu menggulung ke dalam dulu, baru membuka. Sama seperti belajar.",
    body: "Umur empat puluh, Pak Hasan berhenti melaut karena punggung. Tetangganya pembatik, dan ia sering menumpang duduk. Cap pertamanya dari seng bekas atap.\n\nSekarang sanggarnya memberi pekerjaan enam orang. Setiap kain dicuci tiga kali sebelum dijual, karena pembeli pertamanya dulu mengeluh luntur, dan ia tidak mau mendengarnya lagi.",
    picture: "batik-pak-hasan/batik-cap-pakis-2",
  },
  {
    shop: "batik-setara",
    title: "Canting tidak bertanya",
    quote: "Tamu kami biasanya belajar tiga kata isyarat dulu: cantik, terima kasih, sampai jumpa.",
    body: "Irwan kehilangan pendengaran waktu kecil. Di Batik Setara, delapan orang bekerja dengan bahasa isyarat, dan radio tidak pernah dinyalakan.\n\nDi kelas, mentor mengetik semua penjelasan di layar. Cara itu ternyata disukai peserta lain juga, dan sekarang dipakai di setiap angkatan.",
    picture: "batik-setara/batik-tulis-bakau-2",
  },
  {
    shop: "soka-juata",
    title: "Ronda kepiting empat jam sekali",
    quote: "Terlambat dua jam, cangkangnya keras lagi. Jadi kami bergantian tidur.",
    body: "Aris menjual ke pengepul selama sembilan tahun tanpa tahu siapa yang memakan kepitingnya. Setelah punya toko, ada pembeli yang mengirim foto anaknya makan soka untuk pertama kali.\n\nFoto itu ditempel di pondok ronda. Yang capitnya lepas kini menjadi abon, ide istrinya, dan abon itu yang paling sering dipesan ulang.",
    picture: "soka-juata/kepiting-soka-beku",
  },
  {
    shop: "mangrove-karang-rejo",
    title: "Seratus botol, sepuluh bibit",
    quote: "Kami tidak menjual hutan. Kami menjual yang jatuh darinya.",
    body: "Dua belas ibu di Karang Rejo mengolah buah pedada dan daun jeruju tanpa menebang satu pohon pun. Setiap seratus botol sirup, mereka menanam sepuluh bibit bakau.\n\nSudah tiga ratus bibit lebih. Anak-anak mereka yang menghitung, memakai patok bambu bernomor.",
    picture: "mangrove-karang-rejo/sirup-pedada",
  },
  {
    shop: "rajut-sebengkok",
    title: "Hidung besar yang membawa rezeki",
    quote: "Bekantan pertama saya hidungnya terlalu besar. Justru itu yang laku.",
    body: "Dewi merajut karena harus banyak duduk selama hamil. Satu gang di Sebengkok sekarang punya sebelas perajut, masing-masing memegang satu hewan.\n\nSetiap boneka punya kartu kecil berisi nama perajutnya. Ada pembeli di Surabaya yang mengumpulkan kesebelas nama itu.",
    picture: "rajut-sebengkok/boneka-bekantan",
  },
];
