const timeoutMs = 10_000;

/** `error` is Node's code, or the error's name. */
export type PingFailure =
  | { readonly code: "http"; readonly status: number }
  | { readonly code: "connection"; readonly error: string };

/**
 * One GET of the operator's own address, which may be private; answers what went wrong. Neither the address nor an error's
 * words are passed on: both may contain the key that is in it.
 */
export async function pingHeartbeat(url: string, stopping: AbortSignal): Promise<PingFailure | undefined> {
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(timeoutMs)]);
  try {
    const answer = await fetch(url, { signal, headers: { "user-agent": "Steppewatch" } });
    await answer.body?.cancel();
    return answer.ok ? undefined : { code: "http", status: answer.status };
  } catch (error) {
    return { code: "connection", error: codeOf(error) };
  }
}

function codeOf(error: unknown): string {
  const { cause, name } = error instanceof Error ? error : { cause: undefined, name: "unknown" };
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : name;
}
