/** Resolves when the reader of standard output has taken it, so that a slow one slows us down instead of filling the memory. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));
}
