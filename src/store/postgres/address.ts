import type { ClientConfig } from "pg";
import { StoreProblem } from "../store-problem.ts";

/** Where a store is kept on a server. */
export interface Address {
  readonly config: ClientConfig;
  /** As the operator knows it, without its password. */
  readonly name: string;
  readonly schema: string;
}

const ownSchema = "steppewatch";

/** Throws a StoreProblem, which shows nothing of it, where the address is none. */
export function readAddress(url: string): Address {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.hostname === "" || parsed.pathname.length < 2) return refuse();
  const schema = parsed.searchParams.get("schema") ?? ownSchema;
  if (!/^[a-z_][a-z0-9_]{0,50}$/.test(schema)) return refuse();
  parsed.searchParams.delete("schema");
  const port = parsed.port === "" ? "" : `:${parsed.port}`;
  const within = schema === ownSchema ? "" : `, schema ${schema}`;
  return {
    config: { connectionString: parsed.href, application_name: "steppewatch" },
    name: `${parsed.hostname}${port}${parsed.pathname}${within}`,
    schema,
  };
}

function refuse(): never {
  throw new StoreProblem(
    "unsupported",
    "STORE_URL is no address of a PostgreSQL database: write postgres://USER:PASSWORD@HOST/DATABASE, with %-codes for special characters of the password; ?schema=NAME (small letters, digits, _) keeps several stores in one database.",
  );
}
