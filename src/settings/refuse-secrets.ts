import type { ConfigPath, ConfigProblem } from "./config-problem.ts";
import type { YamlFile } from "./read-yaml.ts";

const patterns: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s/?#@]+@/i, "this address carries a user name or password"],
  [
    /discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/\d+\/[\w-]+/i,
    "this is a webhook's address, which lets anyone post",
  ],
  [/\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/, "this looks like a Discord token"],
  [/[?&][\w-]*(?:token|api_?key|passw(?:or)?d|secret|auth)=[^&\s]{6,}/i, "this address carries a key"],
  [
    /\b(?:Bearer|Bot) [\w.~+/-]{20,}|\b(?:ghp_|xox[bp]-|sk-)[\w-]{16,}|-----BEGIN [A-Z ]*PRIVATE KEY/,
    "this looks like a secret",
  ],
];
const secretKey = /(?:^|[_-])(?:token|password|secret|api_?key)s?$|(?:Token|Password|Secret|ApiKey)$/;

const advice =
  "config files may not hold secrets, which go into the environment (DISCORD_TOKEN, STORE_URL, HEARTBEAT_URL)";

/** Finds credentials anywhere in a file. The messages say where and what kind, never the value. */
export function refuseSecrets(yaml: YamlFile): ConfigProblem[] {
  return secretsIn(yaml.value, []).map(({ path, isKey, why }) => {
    const message = `${why}; ${advice}`;
    return isKey ? yaml.problemAtKey(path, message) : yaml.problemAt(path, message);
  });
}

interface Secret {
  readonly path: ConfigPath;
  readonly isKey: boolean;
  readonly why: string;
}

function secretsIn(value: unknown, path: ConfigPath): Secret[] {
  if (typeof value === "string") return secretText(value).map((why) => ({ path, isKey: false, why }));
  if (Array.isArray(value)) return value.flatMap((inner, index) => secretsIn(inner, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    const named = secretKey.test(key) && typeof inner !== "object";
    return named ? [{ path: here, isKey: true, why: `"${key}" is a place for a secret` }] : secretsIn(inner, here);
  });
}

function secretText(text: string): string[] {
  const found = patterns.find(([pattern]) => pattern.test(text));
  return found ? [found[1]] : [];
}
