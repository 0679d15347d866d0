import { DatabaseError } from "pg";
import { StoreProblem, type StoreTrouble } from "../store-problem.ts";

interface Verdict {
  readonly code: StoreTrouble;
  readonly says: string;
  readonly remedy: string;
  /** It may be over by itself: a start waits for it. */
  readonly passes?: boolean;
}

const away: Verdict = {
  code: "failed",
  says: "cannot be reached",
  remedy: "Check that its server runs and that the network leads to it; what was confirmed before is kept.",
  passes: true,
};
const refused: Verdict = {
  code: "cannot-open",
  says: "lets nobody in with the user and the password of STORE_URL",
  remedy: "Check both, and that special characters of the password are written as %-codes.",
};
const mayNot: Verdict = {
  code: "read-only",
  says: "may not be written to",
  remedy:
    "Give the user of STORE_URL the right to create in the database, and let the address lead to the primary server, not to a standby.",
};
const full: Verdict = {
  code: "full",
  says: "cannot grow: the disk of its server is full",
  remedy: "Free some space; what was confirmed before is kept, and the step that failed is repeated.",
};
const corrupt: Verdict = {
  code: "corrupt",
  says: "is damaged",
  remedy: "Stop the bot, keep the database aside for later, and put a backup in its place.",
};
const lost: Verdict = {
  code: "locked",
  says: "was taken over by another process, and takes nothing from this one any more",
  remedy: "Stop one of the two, then start again.",
};
const noDatabase: Verdict = {
  code: "cannot-open",
  says: "is not there: its server has no such database",
  remedy: "Create it with `createdb`, or correct STORE_URL.",
};
const noTables: Verdict = {
  code: "failed",
  says: "lacks its tables",
  remedy: "Put back a backup; it may not be used while the bot runs.",
};

/** By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html) or its class, and by what the network reports. */
const verdicts: ReadonlyMap<string, Verdict> = new Map([
  ["08", away],
  ["28", refused],
  ["3D", noDatabase],
  ["57P", away],
  ["53300", { ...away, says: "takes no more connections", remedy: "Raise max_connections of its server." }],
  ["53100", full],
  ["42501", mayNot],
  ["25006", mayNot],
  ["42P01", noTables],
  ["3F000", noTables],
  ["XX001", corrupt],
  ["XX002", corrupt],
  ["SW001", lost],
  ["57014", { ...away, says: "did not answer in time", passes: false }],
]);

const badTls: Verdict = {
  code: "cannot-open",
  says: "is not reached over an encrypted connection as STORE_URL asks for it",
  remedy: "Check `sslmode` and the certificates: https://node-postgres.com/features/ssl.",
};

const unknown: Verdict = { code: "failed", says: "failed", remedy: "Report this with the code in brackets." };

/** What the network, TLS and the client say, which have no SQLSTATE. */
const told: readonly (readonly [RegExp, Verdict])[] = [
  [/CERT|TLS|SSL/, badTls],
  [/SASL/, refused],
  [/^E[A-Z]+$|^EAI_|terminat|timeout|not queryable/i, away],
];

/**
 * Turns what a server or the network reports into the operator's sentence. The server's own text is left out: it may quote what was
 * asked. `name` is the store as the operator knows it.
 */
export function explainServerError(error: unknown, name: string): unknown {
  if (error instanceof StoreProblem || !(error instanceof Error)) return error;
  const verdict = verdictOf(error);
  if (verdict === undefined) return error;
  const state = stateOf(error);
  const shown = state === "" ? "" : ` (${state})`;
  return new StoreProblem(verdict.code, `The store ${name} ${verdict.says}${shown}. ${verdict.remedy}`, {
    cause: error,
  });
}

/** Whether a start had better wait: the server is not there yet, or is about to be. */
export function passesByItself(error: unknown): boolean {
  return error instanceof Error && verdictOf(error)?.passes === true;
}

/** Whether it is what was asked that is wrong, and not the server. */
export function isAboutWhatWasAsked(problem: unknown): boolean {
  return (
    problem instanceof StoreProblem && problem.cause instanceof Error && /^2[123]|^54/.test(stateOf(problem.cause))
  );
}

function stateOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}

/** `undefined` of what is neither the server's nor the network's: a mistake of this program. */
function verdictOf(error: Error): Verdict | undefined {
  const state = stateOf(error);
  const known = [state, state.slice(0, 3), state.slice(0, 2)].flatMap((part) => verdicts.get(part) ?? [])[0];
  const said = told.find(([pattern]) => pattern.test(state === "" ? error.message : state))?.[1];
  return known ?? said ?? (error instanceof DatabaseError ? unknown : undefined);
}
