import { sessionDays } from "~/domain/accounts/sessions.server";
import { cookieName, cookieText } from "./cookies.server";

const name = "sesi";

export function setSessionCookie(token: string): string {
  return cookieText(name, token, { maxAgeSeconds: sessionDays * 86_400 });
}

export function clearSessionCookie(): string {
  return cookieText(name, "", { maxAgeSeconds: 0 });
}

/** Only what we could have made ourselves reaches the database. */
export function sessionToken(cookies: ReadonlyMap<string, string>): string | null {
  const token = cookies.get(cookieName(name));
  return token && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}
