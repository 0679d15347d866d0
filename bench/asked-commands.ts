import type { Interaction } from "../test/discord-stand-in/interaction.ts";
import { textOf } from "../test/discord-stand-in/seen-message.ts";
import type { OptionValues } from "../test/discord-stand-in/slash-options.ts";
import type { Deployment } from "../test/journey/a-deployment.ts";

/** What a person does, and what came of it. */
export interface Asked {
  readonly what: string;
  readonly interaction: Interaction;
}

const query = "kabul OR lantern";
const pasted = "- name: Pasted\n  query: lantern NEAR/5 valley\n  severity: low\n";
const claim = {
  about: "al-azaim",
  claim: "An invented claim for a bench",
  source: "https://example.org/claim",
} as const;

/** Every slash command, some buttons, and both forms, one after the other, as one person would. */
export async function askEverything({ discord, feed, dana }: Deployment): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const channel = discord.channel("alerts").id;
  const [post] = discord.posts("alerts");
  if (post === undefined) throw new Error("there is no alert to ask about");
  const alert = /SW-[0-9A-Z]+/u.exec(textOf(post))?.[0] ?? "";

  async function note(what: string, doing: Promise<Interaction>): Promise<Interaction> {
    const interaction = await doing;
    asked.push({ what, interaction });
    return interaction;
  }
  const ask = (path: string, options: OptionValues = {}) => note(`/${path}`, dana.slash(path, options));
  /** Where the message with the button never came, nobody can press it. */
  async function press(on: Interaction | typeof post | undefined, label: string): Promise<Interaction | undefined> {
    const message = on !== undefined && "reaction" in on ? on.message : on;
    if (message === undefined || !textOf(message).includes(label)) return undefined;
    return note(`button ${label}`, dana.click(message, label));
  }
  async function submit(form: Interaction | undefined, name: string, fields: Readonly<Record<string, string>>) {
    if (form?.modal !== undefined) await note(`form ${name}`, dana.submit(form, fields));
  }

  await press(await ask("watch add", { query, name: "Benched" }), "Save");
  await ask("watch list");
  await ask("watch show", { watch: "Benched" });
  await press(await ask("watch edit", { watch: "Benched", query: `${query} OR harvest` }), "Save");
  await ask("watch pause", { watch: "Benched" });
  await ask("watch resume", { watch: "Benched" });
  await ask("watch test", { query, text: "A lantern in the valley" });
  const form = await press(await ask("watch import", { from: "paste" }), "Paste watches");
  await submit(form, "Paste watches", { watches: pasted });
  await ask("watch export");
  await ask("watch remove", { watch: "Benched" });

  await ask("lookup leader");
  await ask("lookup group", { name: "isis-k" });
  await ask("lookup person", { name: "Sanaullah Ghafari" });
  await press(await ask("lookup outlet", { name: "Al-Azaim" }), "Sources");
  await ask("lookup publication", { name: "Voice of Khorasan" });
  await ask("lookup event", { name: "Kabul airport" });
  await ask("lookup strength");
  await ask("lookup country", { name: "Tajikistan" });
  await ask("lookup find", { text: "Khorasan" });

  const noted = await ask("fact add", claim);
  const statement = /statement:(\S+?)`/u.exec(noted.text)?.[1] ?? "none";
  await ask("fact correct", { statement, claim: "Another invented claim", source: claim.source });
  await ask("fact history");
  await ask("fact retract", { statement, why: "Invented" });
  await ask("fact restore", { statement });

  await press(await ask("source add", { url: `${feed.url}?one` }), "Open");
  await ask("source list");
  await ask("source show", { source: "wire" });
  await ask("source check", { source: "wire" });
  await ask("source edit", { source: "wire", name: "Wire" });
  await ask("source pause", { source: "wire" });
  await ask("source resume", { source: "wire" });
  await ask("source release", { source: "wire" });
  await ask("source confirm", { source: "wire" });

  await ask("route show", { channel });
  await ask("route quiet", { channel, from: "02:00", to: "02:05" });
  await ask("route digest", { channel, at: "03:00" });
  await ask("route clear", { channel });
  await ask("route set", { channel });
  await ask("route ops", { channel });
  await ask("digest now", { channel });
  await ask("access set", { role: discord.guilds[0]?.id ?? "", level: "viewer" });

  await ask("alert show", { alert });
  await ask("alert list");
  await ask("alert why", { what: "lantern" });
  await ask("alert resend", { alert });
  await ask("mute list");
  await ask("mute end", { mute: "none" });
  await ask("settings");
  await ask("status");
  await ask("help");

  const more = await press(post, "More");
  await press(more, "Facts");
  await submit(await press(more, "Propose fact"), "Propose fact", claim);
  await press(post, "Acknowledge");
  await submit(await press(post, "Not relevant"), "Not relevant", { why: '"invented" words' });
  await ask("source remove", { source: "wire" });
  return asked;
}
