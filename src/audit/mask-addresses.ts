/** The same with of each web address only its host: its user, path and query may hold a key. */
export function maskAddresses(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+/giu, hostOf);
  if (Array.isArray(value)) return value.map(maskAddresses);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskAddresses(inner)]));
}

function hostOf(address: string): string {
  return `${URL.parse(address)?.host || "an address"}`;
}
