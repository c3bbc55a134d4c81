import { env } from "./env.server";

/**
 * Named steps at which the fault tests kill the process (`FAIL_POINT=name`): kill -9, no clean-up, as a power
 * cut would. Does nothing where the setting is absent, and it is refused in production.
 */
export function failPoint(name: string): void {
  const settings = env();
  if (settings.FAIL_POINT === name && settings.NODE_ENV !== "production")
    process.kill(process.pid, "SIGKILL");
}
