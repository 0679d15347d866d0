/** What a title or a name may hold against those who read it. */
export const hostileText =
  "**b** @everyone <@&77> <@9> [x](https://evil.example) https://evil.example discord.gg/abc ||s|| `c` > q # h \u202egpj.exe\u200b";
