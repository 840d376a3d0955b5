export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Says whether a ratio keeps within its limit; the benchmark ends with 1 when one doesn't. */
export function goal(words: string, ratio: number, limit: number): void {
  const holds = ratio <= limit;
  if (!holds) process.exitCode = 1;
  say(`${holds ? 'holds ' : 'MISSED'}  ${words}: ${ratio.toFixed(2)} (goal ≤ ${limit})`);
}
