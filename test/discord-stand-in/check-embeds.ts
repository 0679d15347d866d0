import { type FormCheck, lengthOf } from "./form-check.ts";
import type { Embed } from "./message-body.ts";

const web = ["http", "https"];

/** Discord's documented embed limits: resources/message, "Embed Limits". */
export function checkEmbeds(form: FormCheck, embeds: readonly Embed[]): void {
  form.count(["embeds"], embeds, 0, 10);
  embeds.forEach((embed, index) => {
    checkEmbed(form, ["embeds", index], embed);
  });
  const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  form.require(total <= 6000, ["embeds"], "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
}

/** What counts towards the 6,000 that all embeds of a message share. */
export function embedLength(embed: Embed): number {
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields];
  return texts.reduce((sum: number, text) => sum + lengthOf(text ?? ""), 0);
}

function checkEmbed(form: FormCheck, at: readonly PropertyKey[], embed: Embed): void {
  form.text([...at, "title"], embed.title, 256);
  form.text([...at, "description"], embed.description, 4096);
  form.text([...at, "footer", "text"], embed.footer?.text, 2048, embed.footer ? 1 : 0);
  form.text([...at, "author", "name"], embed.author?.name, 256, embed.author ? 1 : 0);
  form.url([...at, "url"], embed.url, web);
  form.url([...at, "author", "url"], embed.author?.url, web);
  form.url([...at, "footer", "icon_url"], embed.footer?.icon_url, [...web, "attachment"]);
  form.url([...at, "image", "url"], embed.image?.url, [...web, "attachment"]);
  form.url([...at, "thumbnail", "url"], embed.thumbnail?.url, [...web, "attachment"]);
  const color = embed.color ?? 0;
  form.require(
    color >= 0 && color <= 0xffffff,
    [...at, "color"],
    "NUMBER_TYPE_MAX",
    "int value should be less than or equal to 16777215.",
  );
  const dated = embed.timestamp === undefined || !Number.isNaN(Date.parse(embed.timestamp));
  form.require(
    dated,
    [...at, "timestamp"],
    "DATE_TIME_TYPE_PARSE",
    `Could not parse ${embed.timestamp}. Should be ISO8601.`,
  );
  form.count([...at, "fields"], embed.fields ?? [], 0, 25);
  (embed.fields ?? []).forEach((field, index) => {
    form.text([...at, "fields", index, "name"], field.name, 256, 1);
    form.text([...at, "fields", index, "value"], field.value, 1024, 1);
  });
}
