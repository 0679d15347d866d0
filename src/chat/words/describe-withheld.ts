/** What is in an alert's place where Discord does not take the alert itself; `mark` is its own, such as `SW-4F2A`. */
export function describeWithheld(mark: string, why: "words" | "form"): string {
  const [shortId = mark] = mark.split(".");
  const reason = {
    words: "a filter of this server (Server Settings → AutoMod) or of Discord refuses its words",
    form: "Discord does not take it in the form that it has",
  }[why];
  return `⚠️ \`${mark}\` is here, but cannot be shown: ${reason}. \`/alert show alert:${shortId}\` shows it to who asks.`;
}

/** The line under a message whose links were taken out. */
export const linksTakenOut = "-# Its links are left out: Discord's filter takes one of them for harmful.";
