import type { PostFailure } from "../../domain/post-failure.ts";

type Read = (...groups: readonly string[]) => PostFailure;

/** The failure that a sentence of the first version says; with its words where it says none that is known. */
export function postFailureOfSentence(text: string): PostFailure {
  for (const [pattern, read] of sentences) {
    const found = pattern.exec(text);
    if (found !== null) return read(...found.slice(1));
  }
  return { code: "text", text };
}

const sentences: readonly (readonly [RegExp, Read])[] = [
  [/^Discord asks to wait$/u, () => ({ code: "rate-limited" })],
  [/^Discord refused too many requests lately; all posting pauses$/u, () => ({ code: "posting-paused" })],
  [/^Discord does not accept the bot's token$/u, () => ({ code: "token-refused" })],
  [/^Discord answered (\d+)$/u, (status) => ({ code: "server-error", status: Number(status) })],
  [/^something before Discord answered (\d+)$/u, (status) => ({ code: "not-discord", status: Number(status) })],
  [/^Discord was not reached \((.+)\)$/u, (error = "") => ({ code: "not-reached", error })],
  [/^the answer was lost \((.+)\)$/u, (error = "") => ({ code: "answer-lost", error })],
  [/^unknown message$/u, () => ({ code: "message-gone" })],
  [
    /^(.+) \((\d+), code (\d+)\)$/su,
    (message = "", status, code) => ({ code: "refused", status: Number(status), discordCode: Number(code), message }),
  ],
];
