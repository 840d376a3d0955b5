import { expect, test, vi } from 'vitest';
import { talkWithProgram } from '../../../electron/programs/talk-with-program';

/** A program that answers each line in two pieces, in code page 932, and ends with 5 when nothing more is said. */
const ANSWERS = `
  process.stdin.on('data', (said) => {
    for (const line of String(said).trim().split('\\n')) {
      process.stdout.write(Buffer.from([0x93]));
      setTimeout(() => process.stdout.write(Buffer.concat([Buffer.from([0xfa]), Buffer.from(' ' + line + '\\r\\n')])), 20);
    }
  });
  process.stdin.on('end', () => { process.stderr.write('bye'); process.exitCode = 5; });
`;

function heardFrom(command: string, args: readonly string[]) {
  const [lines, ends]: [string[], [number | null, string][]] = [[], []];
  const hearing = {
    line: (line: string) => void lines.push(line),
    gone: (...end: [number | null, string]) => void ends.push(end),
  };
  return { talk: talkWithProgram(command, args, hearing), lines, ends };
}

test('what is said is heard, what it answers comes line by line, and it ends when nothing more is said', async () => {
  const { talk, lines, ends } = heardFrom(process.execPath, ['-e', ANSWERS]);
  talk.say('one');
  await vi.waitFor(() => expect(lines).toEqual(['日 one']), { timeout: 5000 });
  talk.say('two');
  await vi.waitFor(() => expect(lines).toEqual(['日 one', '日 two']), { timeout: 5000 });
  talk.end();
  await vi.waitFor(() => expect(ends).toEqual([[5, 'bye']]), { timeout: 5000 });
});

test('it is ended now where it should be', async () => {
  const { talk, ends } = heardFrom(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  talk.kill();
  await vi.waitFor(() => expect(ends).toHaveLength(1), { timeout: 5000 });
});

test.each(['/nowhere/powershell.exe', 'a\0b'])(
  'a program that isn’t there (%j) is told, and takes what is said',
  async (command) => {
    const { talk, ends } = heardFrom(command, []);
    talk.say('one');
    await vi.waitFor(() => expect(ends[0]?.[0]).toBeNull());
  },
);
