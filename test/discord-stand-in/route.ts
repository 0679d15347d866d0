import type { Gateway } from "./gateway.ts";
import type { World } from "./world.ts";

/** One request as a handler sees it. */
export interface Call {
  readonly world: World;
  readonly gateway: Gateway;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Names of the files that came with it. */
  readonly files: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** `:name` stands for one part of the path. */
  readonly pattern: string;
  /** Needs no bot token: its path holds one. */
  readonly open?: boolean;
  readonly run: (call: Call) => Answer;
}

export function param(call: Call, name: string): string {
  return call.params[name] ?? "";
}

export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { readonly route: Route; readonly params: Readonly<Record<string, string>> } | undefined {
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.pattern, path) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}

function paramsOf(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split("/");
  const actual = path.split("/");
  if (wanted.length !== actual.length) return undefined;

  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const given = decodeURIComponent(actual[index] ?? "");
    if (part.startsWith(":")) params[part.slice(1)] = given;
    else if (part !== given) return undefined;
  }
  return params;
}
