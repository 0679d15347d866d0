/** Something the person can put right. `message` is written for them: what is wrong and what to do, in chat's Markdown. */
export class UserMistake extends Error {
  override readonly name = "UserMistake";
}
