import { parseArgs } from "node:util";
import type { APIEmbed } from "discord-api-types/v10";
import { renderMessage } from "../src/terminal/render-message.ts";
import type { Message } from "../test/discord-stand-in/discord-objects.ts";
import { buttonsOf } from "../test/discord-stand-in/seen-message.ts";
import { liveThroughDay } from "../test/journey/analyst-day.ts";

/** An invented day of 200 items through the whole program, and its channels printed top to bottom, as they are at the end of the day. */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    channel: { type: "string", default: "alerts" },
    zone: { type: "string", default: "Asia/Dushanbe" },
  },
});
const day = await liveThroughDay(Number(values.seed));
for (const message of day.channel(values.channel)) console.log(`${drawn(message)}\n`);
console.log(`${day.items} items; today: ${day.today}`);

function drawn(message: Message): string {
  const at = new Date(message.createdAt).toLocaleTimeString("en-GB", { timeZone: values.zone });
  const options = { colour: false, now: day.end, timeZone: values.zone, width: 100, buttons: false } as const;
  const shown = { content: message.content, embeds: message.embeds.map(embedOf) };
  const labels = buttonsOf(message).map(({ label }) => `[${label}]`);
  const marks = [
    message.replyTo === undefined ? "" : "(reply)",
    message.edits > 0 ? `(edited ${message.edits} times)` : "",
    message.pings.count > 0 ? "(pinged)" : "",
  ];
  return [`${at} ${marks.filter(Boolean).join(" ")}`, renderMessage(shown, options), labels.join(" ")]
    .filter(Boolean)
    .join("\n");
}

function embedOf({ description, footer }: Message["embeds"][number]): APIEmbed {
  return { ...(description && { description }), ...(footer && { footer: { text: footer.text } }) };
}
