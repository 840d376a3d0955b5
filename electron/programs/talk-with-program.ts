import { programWords } from './program-words';
import { endTree, MOST_OUTPUT, startedToListen } from './run-program';

/** A program that goes on, and is told line by line what to do. */
export interface ListeningProgram {
  say: (line: string) => void;
  /** Nothing more is said: it ends by itself. */
  end: () => void;
  /** Ends it now, with all that it started. */
  kill: () => void;
}

export interface Hearing {
  /** A line that it wrote to stdout. */
  line: (line: string) => void;
  /** It is gone, or never was there (`code` null); what it wrote to stderr, cut off, or why it didn't start. */
  gone: (code: number | null, words: string) => void;
}

export type TalkWithProgram = (command: string, args: readonly string[], hearing: Hearing) => ListeningProgram;

/** Starts a program without a shell, and listens to it. When the app ends, the program hears the end of what is said. */
export const talkWithProgram: TalkWithProgram = (command, args, { line, gone }) => {
  const child = startedToListen(command, args);
  if (child instanceof Error) {
    setImmediate(() => gone(null, child.message));
    return { say: () => {}, end: () => {}, kill: () => {} };
  }
  let [said, wrong]: [Buffer, Buffer] = [Buffer.alloc(0), Buffer.alloc(0)];
  child.stdout.on('data', (chunk: Buffer) => {
    said = Buffer.concat([said, chunk]);
    // No letter of UTF-8 or of code page 932 has this byte in it.
    for (let end = said.indexOf(0x0a); end !== -1; end = said.indexOf(0x0a)) {
      line(programWords(said.subarray(0, end)).trimEnd());
      said = said.subarray(end + 1);
    }
    said = said.subarray(0, MOST_OUTPUT);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    wrong = Buffer.concat([wrong, chunk]).subarray(0, MOST_OUTPUT);
  });
  // It ended before it heard all: that it did is told.
  child.stdin.on('error', () => {});
  child.on('error', ({ message }) => gone(null, message));
  child.on('close', (code) => gone(code ?? -1, programWords(wrong)));
  return {
    say: (words) => void child.stdin.write(`${words}\n`),
    end: () => void child.stdin.end(),
    kill: () => endTree(child.pid),
  };
};
