import { type Attachment, type ChatInputCommandInteraction, DefaultRestOptions } from "discord.js";
import type { Command } from "../chat/define-command.ts";
import type { Clock } from "../lib/clock.ts";
import { timeLimit } from "../lib/time-limit.ts";
import type { Mistake } from "../lib/user-mistake.ts";
import { flatOptions, type GivenOptions } from "./given-options.ts";

export interface FileDeps {
  readonly clock: Clock;
  /** Where Discord is asked, when that is not Discord itself. */
  readonly apiUrl?: string | undefined;
}

const longestMs = 20_000;
const hosts: readonly string[] = ["https://cdn.discordapp.com", "https://media.discordapp.net"];

/** The same with the text of each file in the place of its id. Only what Discord itself hands over is asked for. */
export async function readFileOptions(
  given: Readonly<Record<string, string>>,
  interaction: ChatInputCommandInteraction,
  { options }: Command,
  deps: FileDeps,
): Promise<GivenOptions> {
  const args = { ...given };
  for (const { name, attachment } of flatOptions(interaction.options.data)) {
    const option = options[name];
    if (option?.kind !== "file") continue;
    const read = attachment == null ? undefined : await textOf(attachment, option.most, deps);
    if (typeof read !== "string") return { kind: "wrong", mistake: mistakeOf(read, name, option.most) };
    args[name] = read;
  }
  return { kind: "given", args };
}

type Unread = { readonly why: "too-large" | "not-text" } | undefined;

function mistakeOf(unread: Unread, option: string, most: number): Mistake {
  if (unread === undefined) return { code: "file-not-read", option };
  return unread.why === "too-large" ? { code: "file-too-large", option, most } : { code: "file-not-text", option };
}

async function textOf(
  { url, size }: Pick<Attachment, "url" | "size">,
  most: number,
  deps: FileDeps,
): Promise<string | Unread> {
  const origin = URL.parse(url)?.origin;
  const own = deps.apiUrl === undefined ? undefined : URL.parse(deps.apiUrl)?.origin;
  if (origin === undefined || ![...hosts, own].includes(origin)) return undefined;
  if (size > most) return { why: "too-large" };
  const bytes = await timeLimit(
    longestMs,
    download(url, most).catch(() => undefined),
    deps.clock,
  );
  if (bytes === undefined || !Buffer.isBuffer(bytes)) return bytes;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { why: "not-text" };
  }
}

async function download(url: string, most: number): Promise<Buffer | Unread> {
  const answer = await DefaultRestOptions.makeRequest(url, { method: "GET" });
  if (!answer.ok || answer.body === null) return undefined;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body) {
    length += part.length;
    if (length > most) return { why: "too-large" };
    parts.push(part);
  }
  return Buffer.concat(parts);
}
