import { z } from "zod";
import { StoreUrl } from "../store/engines.ts";

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const WebUrl = z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
  error: "is not an address; allowed: http:// or https://, a host, and a path",
});

const hostPortPattern = /^(\[[0-9a-f:.]+\]|[^\s:/@[\]]+):\d{1,5}$/i;

/** The environment as people set it; everything has a default. What may be secret never shows in a problem. */
export const EnvironmentVariables = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[^\s"']+$/, { error: "holds a space or a quote; allowed: only the bot's token, without the word Bot" })
    .optional()
    .describe("The bot's token. Without it the bot runs in the terminal."),
  DISCORD_API_URL: WebUrl.refine((text) => !/\/v\d+\/?$/.test(text), {
    error: "ends in a version; allowed: the address before it, such as http://127.0.0.1:8080/api",
  })
    .transform((text) => text.replace(/\/+$/, ""))
    .optional()
    .describe(
      "Discord's API by another address, a proxy or a local server, without the version: `http://127.0.0.1:8080/api`.",
    ),
  STORE_URL: StoreUrl,
  STORE_AS_IT_IS: z
    .literal("yes", { error: "is not known; allowed: yes" })
    .optional()
    .describe(
      "`yes` takes the store as it is found. For one start, after the program refused it because it was taken away, lacks what was written last, or is a copy of one in use.",
    ),
  CONFIG_DIR: z.string().default("config").describe("The folder of the config files."),
  LOG_LEVEL: z
    .enum(logLevels, { error: `is not a level; allowed: ${logLevels.join(", ")}` })
    .default("info")
    .describe(`How much is logged: ${logLevels.map((level) => `\`${level}\``).join(", ")}.`),
  HTTP_PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535, { error: "is not a port; allowed: 0 to 65535" })
    .transform(Number)
    .optional()
    .describe("Port for `/health` and `/metrics`; none is opened without it. 0 takes any free one."),
  HTTP_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: "is not a host; allowed: an address of this machine, such as 0.0.0.0" })
    .default("127.0.0.1")
    .describe("Where that port is opened. In a container `0.0.0.0`, so that it can be reached from outside."),
  NOTIFY_SOCKET: z
    .string()
    .optional()
    .describe("Set by systemd for a unit of `Type=notify`: it is told when the bot is ready, and that it goes on."),
  WATCHDOG_USEC: z
    .string()
    .regex(/^\d{1,12}$/, { error: "is no number of microseconds; systemd sets it" })
    .transform((text) => Number(text) / 1_000)
    .optional()
    .describe("Set by systemd for a unit with `WatchdogSec=`."),
  HEARTBEAT_URL: WebUrl.optional().describe(
    "Address that is called (GET) every `silence.heartbeat` while all is well, for an outside watchdog. It may be private, and is never logged.",
  ),
  ALLOW_PRIVATE_HOSTS: z
    .string()
    .transform((text) => text.split(",").flatMap((host) => host.trim().toLowerCase() || []))
    .refine((hosts) => hosts.every((host) => hostPortPattern.test(host)), {
      error: "is not a list of hosts; allowed: host:port, separated by commas, such as 127.0.0.1:8081,[::1]:8081",
    })
    .default([])
    .describe("What sources may reach though it is private: `host:port`, separated by commas."),
});
