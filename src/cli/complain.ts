/** Says on standard error what is wrong; answers the exit code of a verb that could not do its work. */
export function complain(problem: string): number {
  process.stderr.write(`${problem}\n`);
  return 1;
}
