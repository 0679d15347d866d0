import { describe, expect, it } from "vitest";
import { type Environment, readEnvironment } from "../../src/settings/read-environment.ts";

describe("readEnvironment", () => {
  it("has a default for everything", () => {
    expect(readEnvironment({ PATH: "/bin" })).toEqual({
      environment: {
        storeUrl: "sqlite:data/steppewatch.sqlite",
        storeAsItIs: false,
        configFolder: "config",
        logLevel: "info",
        httpHost: "127.0.0.1",
        privateHosts: [],
      },
    });
  });

  it("takes an empty variable for one that is not set", () => {
    const empty = {
      DISCORD_TOKEN: "",
      HTTP_PORT: " ",
      LOG_LEVEL: "",
      STORE_URL: "",
      ALLOW_PRIVATE_HOSTS: "",
    };

    expect(readEnvironment(empty)).toEqual(readEnvironment({}));
  });

  it("reads every variable under the program's own name", () => {
    const variables = {
      DISCORD_TOKEN: "abc.def.ghi",
      DISCORD_API_URL: "http://127.0.0.1:8080/api/",
      STORE_URL: "memory:",
      STORE_AS_IT_IS: "yes",
      CONFIG_DIR: "/etc/steppewatch",
      LOG_LEVEL: "debug",
      HTTP_PORT: "9090",
      HTTP_HOST: "0.0.0.0",
      HEARTBEAT_URL: "https://example.org/ping",
      ALLOW_PRIVATE_HOSTS: "127.0.0.1:8081, Feeds.LAN:80,[::1]:8082",
    };
    const expected: Environment = {
      discordToken: "abc.def.ghi",
      discordApiUrl: "http://127.0.0.1:8080/api",
      storeUrl: "memory:",
      storeAsItIs: true,
      configFolder: "/etc/steppewatch",
      logLevel: "debug",
      httpPort: 9090,
      httpHost: "0.0.0.0",
      heartbeatUrl: "https://example.org/ping",
      privateHosts: ["127.0.0.1:8081", "feeds.lan:80", "[::1]:8082"],
    };

    expect(readEnvironment(variables)).toEqual({ environment: expected });
  });

  it.each([
    ["DISCORD_TOKEN", "Bot hunter22"],
    ["DISCORD_API_URL", "http://127.0.0.1:8080/api/v10"],
    ["DISCORD_API_URL", "127.0.0.1:8080"],
    ["STORE_URL", "mysql://root:hunter22@db/x"],
    ["STORE_URL", "redis://root:hunter22@db"],
    ["STORE_AS_IT_IS", "hunter22"],
    ["LOG_LEVEL", "loud"],
    ["HTTP_PORT", "70000"],
    ["HTTP_PORT", "http"],
    ["HEARTBEAT_URL", "hunter22"],
    ["ALLOW_PRIVATE_HOSTS", "127.0.0.1"],
    ["ALLOW_PRIVATE_HOSTS", "http://127.0.0.1:8081"],
  ])("refuses %s=%s, says what is allowed and does not show the value", (variable, value) => {
    const read = readEnvironment({ [variable]: value });
    const problems = "problems" in read ? read.problems : [];

    expect(problems.map((problem) => problem.variable)).toEqual([variable]);
    expect(problems[0]?.message).toContain("allowed: ");
    expect(problems[0]?.message).not.toContain("hunter22");
  });

  it("reports all variables at once", () => {
    const read = readEnvironment({ STORE_URL: "disk", HTTP_PORT: "x", LOG_LEVEL: "loud" });

    expect("problems" in read && read.problems).toHaveLength(3);
  });
});
