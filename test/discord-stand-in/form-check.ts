import type { z } from "zod";
import { ApiError } from "./api-error.ts";

type Path = readonly PropertyKey[];

interface Problem {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
}

/** Collects every problem of one request body, to be answered at once as Discord does: 400, code 50035, problems by path. */
export class FormCheck {
  readonly #problems: Problem[] = [];

  fail(path: Path, code: string, message: string): void {
    this.#problems.push({ path, code, message });
  }

  require(holds: boolean, path: Path, code: string, message: string): void {
    if (!holds) this.fail(path, code, message);
  }

  /** A missing text passes unless `min` says otherwise. */
  text(path: Path, value: string | null | undefined, max: number, min = 0): void {
    const length = lengthOf(value ?? "");
    if (length === 0 && min > 0) {
      this.fail(path, "BASE_TYPE_REQUIRED", "This field is required");
      return;
    }
    if (length > max) this.fail(path, "BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`);
  }

  count(path: Path, list: readonly unknown[], min: number, max: number): void {
    if (list.length >= min && list.length <= max) return;
    this.fail(path, "BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`);
  }

  url(path: Path, value: string | undefined, schemes: readonly string[]): void {
    if (value === undefined) return;
    if (!URL.canParse(value)) {
      this.fail(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
      return;
    }
    const scheme = new URL(value).protocol.slice(0, -1);
    if (schemes.includes(scheme)) return;
    const list = schemes.map((each) => `'${each}'`).join(", ");
    this.fail(path, "URL_TYPE_INVALID_SCHEME", `Scheme "${scheme}" must be one of (${list}).`);
  }

  unique(values: readonly (string | undefined)[], path: (index: number) => Path, code: string, message: string): void {
    values.forEach((value, index) => {
      if (value !== undefined && values.indexOf(value) < index) this.fail(path(index), code, message);
    });
  }

  throwIfAny(): void {
    if (this.#problems.length === 0) return;
    const errors = nested(this.#problems, 0);
    throw new ApiError(400, 50035, "Invalid Form Body", { errors });
  }
}

/** Reads a body by its schema; what has the wrong type is refused in the same shape as what is too long. */
export function readForm<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;

  const form = new FormCheck();
  for (const issue of read.error.issues) {
    const missing = issue.code === "invalid_type" && issue.message.endsWith("undefined");
    form.fail(issue.path, missing ? "BASE_TYPE_REQUIRED" : "BASE_TYPE_INVALID", issue.message);
  }
  form.throwIfAny();
  throw new ApiError(400, 50035, "Invalid Form Body");
}

/**
 * Length as Discord counts it: Unicode code points (its API is Python 3: discord-api-docs issue 1315), with leading and
 * trailing white space trimmed first (documented under "Embed Limits").
 */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** Discord's `errors`: the parts of each path as keys, `_errors` at its end. */
function nested(problems: readonly Problem[], depth: number): Readonly<Record<string, unknown>> {
  const here = problems.filter(({ path }) => path.length === depth);
  const below = Map.groupBy(
    problems.filter(({ path }) => path.length > depth),
    ({ path }) => String(path[depth]),
  );
  const children = Array.from(below, ([key, within]) => [key, nested(within, depth + 1)]);
  const own = here.length > 0 && { _errors: here.map(({ code, message }) => ({ code, message })) };
  return { ...own, ...Object.fromEntries(children) };
}
