import { expect, type Page, test } from "@playwright/test";
import { keyboardFaults } from "./keys";

/** The look at a page itself is tried on pages that are wrong in one thing each, or in none. */
test.use({ javaScriptEnabled: false });

const style =
  "a, button, input, summary { display: block; margin: 20px; height: 30px } :focus { outline: 3px solid red }";

async function faultsOf(page: Page, body: string, more = ""): Promise<string> {
  await page.setContent(`<!doctype html><style>${style} ${more}</style>${body}`);
  return (await keyboardFaults(page)).join("\n");
}

const link = '<a href="#a">satu</a>';

test("a page that can be worked is let pass", async ({ page }) => {
  const radios =
    '<label>A<input type="radio" name="r"></label><label>B<input type="radio" name="r" checked></label>';
  const date = '<label>Hari<input type="date"></label>';
  const hidden = "<div hidden><button>x</button></div><button disabled>y</button>";
  const opened = "<details><summary>Lagi</summary><button>Dalam</button></details>";
  expect(await faultsOf(page, `${link}${radios}${date}${hidden}${opened}<button>Simpan</button>`)).toBe("");
});

for (const [what, body, more, told] of [
  ["no mark", `${link}<button>Simpan</button>`, "button:focus { outline: 0 }", /button.* looks the same/],
  ["no name", `${link}<button><i></i></button>`, "", /button.* has no name/],
  [
    "under a bar",
    `${link}<button style="position:fixed;bottom:0">Simpan</button><b class="bar"></b>`,
    ".bar { position: fixed; bottom: 0; left: 0; right: 0; height: 60px; background: #fff }",
    /button.* is covered by b/,
  ],
  [
    "outside of the window",
    `${link}<button style="position:fixed;left:-40px;width:60px">Simpan</button>`,
    "",
    /cut off by the window/,
  ],
  [
    "a mark that is cut away",
    `${link}<p style="overflow:hidden;height:30px"><button style="margin:0;width:100%">Simpan</button></p>`,
    "",
    /mark cut away/,
  ],
  [
    "against the order of reading",
    `<div style="display:flex;flex-direction:column-reverse;height:400px;justify-content:space-between">${link}<button>Simpan</button></div>`,
    "",
    /stands above/,
  ],
] as const)
  test(`${what} is told`, async ({ page }) => {
    expect(await faultsOf(page, body, more)).toMatch(told);
  });
