import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";

export const handle: RouteHandle = { policy: "machine" };

const closed = [
  "/admin",
  "/kelola",
  "/akun",
  "/checkout",
  "/keranjang",
  "/pesanan",
  "/masuk",
  "/daftar",
  "/klaim",
  "/hadir",
  "/webhook",
  "/dev",
];

export function loader({ context }: LoaderFunctionArgs) {
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    `Sitemap: ${context.publicUrl}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
