/** A person with a browser that runs no scripts: keeps cookies, follows redirects, and fills in forms as they stand. */
export class Visitor {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  get(path: string): Promise<Page> {
    return this.#ask(path, {});
  }

  /** Posts what is given alone; `headers` for those who pretend. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Record<string, string> = {},
  ): Promise<Page> {
    const body = new URLSearchParams(fields).toString();
    return this.#ask(path, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: this.#origin, ...headers },
    });
  }

  /** Sends the page's form with that address, changed as given; `to` is a button's own address. */
  submit(page: Page, action: string, changes: Readonly<Record<string, string>> = {}, to = action) {
    return this.post(to, { ...page.form(action), ...changes });
  }

  async #ask(path: string, init: RequestInit): Promise<Page> {
    const response = await fetch(new URL(path, this.#origin), {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, Cookie: this.#cookieLine() },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0\b/.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const next = response.headers.get("Location");
    if (next && response.status < 400) {
      const to = new URL(next, this.#origin);
      return this.#ask(to.pathname + to.search, {});
    }
    return new Page(response.status, path, await response.text(), response.headers);
  }

  #cookieLine(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}

/** What came: its status, where it ended, its text and its forms. */
export class Page {
  constructor(
    readonly status: number,
    readonly path: string,
    readonly html: string,
    readonly headers: Headers,
  ) {}

  /** Words as read, without tags. */
  get text(): string {
    const visible = this.html.replace(/<(script|style)[\s\S]*?<\/\1>/g, "").replace(/<!-- -->/g, "");
    return decode(visible.replace(/<[^>]+>/g, " ")).replace(/[\s\u00a0]+/g, " ");
  }

  /** Names and values that a browser would send with that form. */
  form(action: string): Record<string, string> {
    const forms = [...this.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)];
    const found = forms.find(([, head = ""]) => attribute(head, "action") === action);
    if (!found) throw new Error(`no form for ${action} on ${this.path}`);
    return fieldsOf(found[2] ?? "");
  }
}

function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, head = ""] of html.matchAll(/<input\b([^>]*?)\/?>/g)) {
    const [name, type] = [attribute(head, "name"), attribute(head, "type") ?? "text"];
    const isOff = (type === "radio" || type === "checkbox") && !/\schecked(=|\s|$)/.test(head);
    if (name && !isOff) fields[name] = attribute(head, "value") ?? "";
  }
  for (const [, head = "", body = ""] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const name = attribute(head, "name");
    if (name) fields[name] = decode(body);
  }
  for (const [, head = "", body = ""] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const name = attribute(head, "name");
    const options = [...body.matchAll(/<option\b([^>]*)>/g)].map(([, option = ""]) => option);
    const chosen = options.find((option) => /\sselected(=|\s|$)/.test(option)) ?? options[0];
    if (name) fields[name] = attribute(chosen ?? "", "value") ?? "";
  }
  return fields;
}

function attribute(head: string, name: string): string | undefined {
  const [, value] = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head) ?? [];
  return value === undefined ? undefined : decode(value);
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

function decode(text: string): string {
  return text.replace(/&(#x27|\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
