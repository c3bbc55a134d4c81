/**
 * Where a request comes from: the other end of the connection. What `X-Forwarded-For` says is believed only as far as
 * the proxies that the operator put in front wrote it: each adds its own peer on the right, all else is the sender's.
 * Of IPv6 the network alone: one line has a /64, and whoever guesses could ask from another address of it each time.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | readonly string[] | undefined,
  trustedProxies: number,
): string {
  const direct = networkOf(peer ?? "");
  if (trustedProxies === 0 || forwardedFor === undefined) return direct;
  const steps = String(forwardedFor)
    .split(",")
    .map((step) => step.trim());
  const said = steps[steps.length - trustedProxies] ?? "";
  // Some proxies write the port as well.
  const [, bare = said] = /^\[([^\]]+)\](?::\d+)?$|^/.exec(said) ?? [];
  const address = /^\d+(?:\.\d+){3}:\d+$/.test(bare) ? bare.slice(0, bare.indexOf(":")) : bare;
  return /^[0-9a-f.:]{2,45}$/i.test(address) ? networkOf(address) : direct;
}

/** `2001:db8:0:1::/64` of any address in it; IPv4, its IPv6 spelling and the machine itself stay as they are. */
function networkOf(address: string): string {
  if (!address.includes(":") || address.includes(".") || isLoopback(address)) return address;
  const [left = "", right] = address.toLowerCase().split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const [head, tail] = [groups(left), groups(right ?? "")];
  const filled =
    right === undefined
      ? head
      : [...head, ...Array(Math.max(0, 8 - head.length - tail.length)).fill("0"), ...tail];
  return `${filled
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

/** The machine itself: its monitor, its tests, or a proxy on it that says nothing of whom it speaks for. */
export function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(address);
}
