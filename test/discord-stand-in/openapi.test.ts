import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outsideData } from "../outside-data.ts";
import { schemaProblems, valueAt } from "./check-schema.ts";
import type { DiscordStandIn } from "./discord-stand-in.ts";
import { startDiscordStandIn } from "./start-discord-stand-in.ts";

/** An excerpt that is always here, and the whole where it is. */
const excerpt = "test/data/discord/openapi.json";
const whole = outsideData("discord/openapi.json");

describe.each([excerpt, ...(whole === undefined ? [] : [whole])])(
  "Discord's own description of its API: %s",
  (file) => {
    const document: unknown = JSON.parse(readFileSync(file, "utf8"));
    let standIn: DiscordStandIn;

    beforeEach(async () => {
      standIn = await startDiscordStandIn({ rateLimits: [] });
      await ask("POST", `/channels/${standIn.channel("alerts").id}/messages`, message);
    });

    afterEach(() => standIn.stop());

    const message = {
      content: "HIGH",
      embeds: [{ title: "a", description: "b", footer: { text: "SW-4F2A" }, fields: [{ name: "a", value: "b" }] }],
      components: [{ type: 1, components: [{ type: 2, style: 1, label: "Acknowledge", custom_id: "ack" }] }],
      nonce: "n",
      enforce_nonce: true,
      allowed_mentions: { parse: [] },
    };
    const command = {
      name: "watch",
      description: "Watches.",
      options: [{ type: 3, name: "query", description: "Q.", required: true }],
    };

    const ask = async (method: string, path: string, body?: unknown) => {
      const response = await fetch(`${standIn.apiUrl}/v10${path}`, {
        method,
        headers: { Authorization: `Bot ${standIn.token}`, "Content-Type": "application/json" },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const json: unknown = await response.json();
      return { status: response.status, json };
    };

    const places = () => ({
      channel: standIn.channel("alerts").id,
      message: standIn.posts()[0]?.id ?? "",
      guild: standIn.guilds[0]?.id ?? "",
      application: standIn.world.bot.id,
    });

    it.each<[string, string, unknown?]>([
      ["GET", "/gateway"],
      ["GET", "/gateway/bot"],
      ["GET", "/users/@me"],
      ["GET", "/applications/@me"],
      ["GET", "/oauth2/applications/@me"],
      ["GET", "/users/@me/guilds"],
      ["GET", "/guilds/{guild_id}"],
      ["GET", "/guilds/{guild_id}/roles"],
      ["GET", "/channels/{channel_id}"],
      ["GET", "/channels/{channel_id}/messages"],
      ["GET", "/channels/{channel_id}/messages/{message_id}"],
      ["POST", "/channels/{channel_id}/messages", message],
      ["PATCH", "/channels/{channel_id}/messages/{message_id}", { content: "edited" }],
      ["POST", "/channels/{channel_id}/messages/{message_id}/threads", { name: "Discussion" }],
      ["PUT", "/applications/{application_id}/commands", [command]],
      ["POST", "/applications/{application_id}/commands", command],
      ["GET", "/applications/{application_id}/commands"],
      ["PUT", "/applications/{application_id}/guilds/{guild_id}/commands", [command]],
    ])("%s %s answers as it says", async (method, path, body) => {
      const place = places();
      const filled = path
        .replace("{channel_id}", place.channel)
        .replace("{message_id}", place.message)
        .replace("{guild_id}", place.guild)
        .replace("{application_id}", place.application);

      const { status, json } = await ask(method, filled, body);

      const operation = ["paths", path, method.toLowerCase()];
      const answer = valueAt(document, [
        ...operation,
        "responses",
        String(status),
        "content",
        "application/json",
        "schema",
      ]);
      expect(schemaProblems(document, answer, json)).toEqual([]);
      if (body === undefined) return;
      const asked = valueAt(document, [...operation, "requestBody", "content", "application/json", "schema"]);
      expect(schemaProblems(document, asked, body)).toEqual([]);
    });

    it("errors have the described shape", async () => {
      const { json } = await ask("POST", `/channels/${standIn.channel("alerts").id}/messages`, {
        content: "x".repeat(2001),
      });

      const error = valueAt(document, [
        "components",
        "responses",
        "ClientErrorResponse",
        "content",
        "application/json",
        "schema",
      ]);
      expect(schemaProblems(document, error, json)).toEqual([]);
      expect(schemaProblems(document, error, { nothing: true })).not.toEqual([]);
    });
  },
);
