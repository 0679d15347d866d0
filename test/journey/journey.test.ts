import { describe, expect, it, onTestFinished } from "vitest";
import { systemClock } from "../../src/lib/clock.ts";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { until } from "../until.ts";
import { aDeployment } from "./a-deployment.ts";
import type { FeedItem } from "./feed-server.ts";

const hourMs = 3_600_000;
const token = "invented.secret-token.of-the-journey";

describe("the journey with the real client", () => {
  it("leads from a feed to one alert, an acknowledgement and an answer, and goes on after a restart where it was", async () => {
    const deployment = await aDeployment({
      standIn: { token, guilds: [{ channels: [{ name: "general" }, { name: "alerts" }] }] },
    });
    onTestFinished(() => deployment.stop());
    const { discord, feed, dana } = deployment;
    const alerts = () => discord.posts("alerts").map(textOf);
    feed.publish(item("old", "ISIS-K of two days ago", 48 * hourMs), item("rain", "Rain in the valley"));

    const first = deployment.start();
    await until(() => discord.posts("general").length > 0 && discord.commands().length > 0, deployment.log);
    expect(discord.posts("general").map(textOf)).toEqual([expect.stringContaining("/route set")]);
    expect(alerts()).toEqual([]);

    const routed = await dana.slash("route set", { channel: discord.channel("alerts").id });
    expect(routed.text).toContain("is active now");
    feed.publish(item("claim", "ISIS-K claims an attack, a ministry says"));
    await until(() => alerts().length > 0, deployment.log);
    const [post] = discord.posts("alerts");
    expect(alerts()).toEqual([expect.stringContaining("claims an attack, a ministry says")]);
    expect(post?.pings.count).toBe(0);

    if (post === undefined) throw new Error("there is no alert to press");
    await dana.click(post, "Acknowledge");
    await until(() => textOf(post).includes("acknowledged, dana"), deployment.log);
    expect((await dana.slash("lookup leader")).text).toContain("Sanaullah Ghafari");

    expect(await first.stop()).toEqual({ code: 0, signal: null });
    expect(deployment.log()).not.toContain("cut short");

    const registrations = discord.registrations;
    const askedBefore = feed.asked;
    const second = deployment.start();
    await until(() => feed.asked >= askedBefore + 2, deployment.log);
    expect(alerts()).toHaveLength(1);

    feed.publish(item("trial", "Tajik court jails twelve over ISIS-K recruitment"));
    await until(() => alerts().length > 1, deployment.log);
    expect(alerts()[1]).toContain("jails twelve");
    expect(discord.posts("general")).toHaveLength(1);
    expect(discord.registrations).toBe(registrations);
    expect((await second.stop()).code).toBe(0);
    expect(deployment.log()).not.toContain(token);
    expect(deployment.log()).not.toContain("secret-token");
  });
});

function item(id: string, title: string, age = 0): FeedItem {
  return { id, title, published: systemClock.now() - age };
}
