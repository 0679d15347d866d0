/** Discord drops a role's ping silently where the role may not be mentioned; a bot cannot see from a command whether that is so. */
export function pingHint(roleId: string): string {
  return `<@&${roleId}> is pinged only if “Allow anyone to @mention this role” is on for it (Server Settings → Roles).`;
}
