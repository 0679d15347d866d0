const timeoutMs = 10_000;

/**
 * One GET of the operator's own address, which may be private; answers what went wrong. Neither the address nor an error's
 * words are told on: both may hold the key that stands in it.
 */
export async function pingHeartbeat(url: string, stopping: AbortSignal): Promise<string | undefined> {
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(timeoutMs)]);
  try {
    const answer = await fetch(url, { signal, headers: { "user-agent": "Steppewatch" } });
    await answer.body?.cancel();
    return answer.ok ? undefined : `it answered ${answer.status}`;
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  const { cause, name } = error instanceof Error ? error : { cause: undefined, name: "unknown" };
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : name;
}
