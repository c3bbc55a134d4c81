/**
 * Where a request comes from: the other end of the connection. What `X-Forwarded-For` says is believed only as far as
 * the proxies that the operator put in front wrote it: each adds its own peer on the right, all else is the sender's.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | readonly string[] | undefined,
  trustedProxies: number,
): string {
  const direct = peer ?? "";
  if (trustedProxies === 0 || forwardedFor === undefined) return direct;
  const steps = String(forwardedFor)
    .split(",")
    .map((step) => step.trim());
  const said = steps[steps.length - trustedProxies] ?? "";
  return /^[0-9a-f.:]{2,45}$/i.test(said) ? said : direct;
}

/** The machine itself: its monitor, its tests, or a proxy on it that says nothing of whom it speaks for. */
export function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(address);
}
