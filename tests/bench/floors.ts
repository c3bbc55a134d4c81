import { createServer } from "node:http";
import pg from "pg";
import { createElement as h } from "react";
import { renderToString } from "react-dom/server";

/** Three servers in one: a greeting, one row by its key, and 24 cards through React. Argument: the database. */
const [databaseUrl = ""] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });

const { rows } = await pool.query<{ id: string; name: string }>('SELECT id, name FROM "Product" LIMIT 24');
const byKey = {
  name: "floor",
  text: 'SELECT id, name, description, "minPrice" FROM "Product" WHERE id = $1',
  values: [rows[0]?.id],
};

function Card({ id, name }: { id: string; name: string }) {
  return h(
    "article",
    { className: "card" },
    h(
      "a",
      { href: `/toko/usaha/${id}` },
      h("img", { src: `/media/${id}-480.webp`, width: 480, height: 360, alt: name }),
    ),
    h("h3", null, h("a", { href: `/toko/usaha/${id}` }, name)),
    h("p", { className: "price" }, h("b", null, "Rp 28.000"), h("span", null, "Karang Anyar")),
    h("p", { className: "facts" }, h("span", null, "4,8"), h("span", null, "12 terjual")),
  );
}

const answers: Readonly<Record<string, () => Promise<string> | string>> = {
  "/": () => "halo",
  "/row": async () => JSON.stringify((await pool.query(byKey)).rows[0]),
  "/react": () =>
    renderToString(
      h(
        "main",
        null,
        rows.map((row) => h(Card, { key: row.id, ...row })),
      ),
    ),
};

const server = createServer(async (request, response) => {
  const answer = answers[request.url ?? "/"];
  response.end(answer ? await answer() : "");
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  process.stdout.write(`floors http://127.0.0.1:${port}\n`);
});
process.once("SIGTERM", () => process.exit(0));
