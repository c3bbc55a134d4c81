export const id = {
  hello: (name: string) => `Halo ${name},`,
  forgot: "Lupa kata sandi?",
  askTitle: "Lupa kata sandi",
  askLead: "Tulis surel akun Anda. Kami kirim tautan untuk membuat kata sandi baru.",
  contact: "Surel atau nomor WhatsApp",
  send: "Kirim tautan",
  back: "Kembali ke halaman masuk",
  sentTitle: "Periksa surel Anda",
  sentText: (minutes: number) =>
    `Bila alamat itu punya akun, surat dengan tautannya sedang dikirim. Tautan berlaku ${minutes} menit dan hanya sekali. Periksa juga kotak spam.`,
  phoneTitle: "Akun hanya dengan nomor WhatsApp?",
  phoneText:
    "Kami tidak mengirim SMS. Hubungi petugas kota atau pendamping pelatihan dari nomor itu; setelah mengenali Anda, petugas mengirim tautan lewat WhatsApp.",
  helpPage: "Cara menghubungi petugas",
  newTitle: "Kata sandi baru",
  newLead:
    "Pilih kata sandi yang belum pernah dipakai, paling sedikit 8 karakter. Semua perangkat lain akan keluar.",
  password: "Kata sandi baru",
  save: "Simpan kata sandi",
  saved: "Kata sandi diganti. Masuk dengan kata sandi yang baru.",
  overTitle: "Tautan ini tidak berlaku lagi",
  overText:
    "Tautan hanya bisa dipakai sekali, dalam 60 menit, dan hanya yang terakhir dikirim. Minta yang baru.",
  askAgain: "Minta tautan baru",
  letter: {
    subject: "Tautan untuk kata sandi baru",
    body: (minutes: number) =>
      `Ada yang meminta kata sandi baru untuk akun Anda. Bila itu Anda, buka tautan di bawah ini dalam ${minutes} menit; hanya bisa dipakai sekali.\n\nBukan Anda? Abaikan surat ini. Kata sandi Anda tidak berubah.`,
    changedSubject: "Kata sandi akun Anda diganti",
    changed:
      "Kata sandi akun Anda baru saja diganti lewat tautan, dan semua perangkat sudah dikeluarkan.\n\nBukan Anda? Minta tautan baru di halaman masuk, lalu kabari petugas kota.",
  },
  officer: {
    title: (name: string) => `Tautan kata sandi untuk ${name}`,
    open: "Bantu yang lupa kata sandi",
    lead: "Untuk orang yang akunnya hanya punya nomor WhatsApp. Pastikan dulu yang meminta memang orangnya: kenali suaranya, atau tanyakan nomor pesanan atau nama usahanya.",
    lead2: (minutes: number) =>
      `Tautan berlaku ${minutes} menit, sekali pakai, dan tercatat di jejak. Tautan sebelumnya tidak berlaku lagi.`,
    make: "Buat tautan",
    made: "Tautan siap. Hanya ditampilkan sekarang.",
    whatsApp: "Kirim lewat WhatsApp",
    message: (name: string, link: string, minutes: number) =>
      `Halo ${name}, ini tautan untuk membuat kata sandi Etalase yang baru. Berlaku ${minutes} menit dan hanya sekali: ${link}`,
    noPhone: "Akun ini tidak punya nomor WhatsApp. Minta orangnya memakai surel di halaman masuk.",
    link: "Tautan",
  },
  errors: {
    contact_invalid: "Tulis alamat surel atau nomor WhatsApp yang benar.",
    role_too_high: "Kata sandi admin hanya bisa diganti lewat surel admin itu sendiri.",
    not_found: "Akun ini sudah dihapus atau dinonaktifkan.",
  },
};
