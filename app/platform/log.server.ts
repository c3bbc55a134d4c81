import { pino } from "pino";
import { env } from "./env.server";
import { quietError } from "./quiet-error";

/** JSON lines on standard error. What could name a person or open a door is cut out by key. */
export const log = pino(
  {
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: quietError },
    redact: {
      paths: [
        "nik",
        "*.nik",
        "phone",
        "*.phone",
        "email",
        "*.email",
        "password",
        "*.password",
        "token",
        "*.token",
        "cookie",
        "*.cookie",
        "authorization",
        "*.authorization",
      ],
      censor: "[cut]",
    },
  },
  pino.destination({ dest: 2, sync: true }),
);
