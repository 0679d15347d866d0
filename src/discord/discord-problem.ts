/** Something an operator has to put right before Discord works. `message` is written for them: what is wrong and what to do. */
export class DiscordProblem extends Error {
  override readonly name = "DiscordProblem";
}

export const badToken =
  "Discord does not accept the token in DISCORD_TOKEN. Copy it again from the Bot page of https://discord.com/developers/applications, without quotes or the word Bot, and start again.";
