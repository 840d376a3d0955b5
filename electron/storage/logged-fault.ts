import { faultCode, faultName, logKind, OTHER, type LogKind, type LogWord } from './log-words';
import { ownFiles } from './own-files';

/** Characters of a stack that are looked at, lines of it that are kept, faults behind a fault. */
const LONGEST_STACK = 8_000;
const LONGEST_LINE = 500;
const MOST_PLACES = 12;
const MOST_CAUSES = 3;

/** The end of a line of a stack: how far down and how far right. Bounded pieces, so its time grows as the text does. */
const LINE_AND_COLUMN = /:(\d{1,6}):(\d{1,5})\)?$/;

/**
 * Where in the program something happened: files of the build with line and column. Nothing else of a stack is kept, its
 * message not, nor names of functions, which can be a person's (`byName['田中']`), nor folders, which are the PC's.
 *
 * @param stack as V8 writes it; any text
 */
export function placesIn(stack: string): LogWord {
  const places = stack.slice(0, LONGEST_STACK).split('\n').flatMap(placeIn).slice(0, MOST_PLACES);
  return places.length === 0 ? OTHER : (places.join(' ') as LogWord);
}

function placeIn(line: string): string[] {
  if (line.length > LONGEST_LINE) return [];
  const found = LINE_AND_COLUMN.exec(line);
  if (!found) return [];
  const before = line.slice(0, found.index);
  const file = before.slice(Math.max(before.lastIndexOf('/'), before.lastIndexOf('\\')) + 1);
  return ownFiles().has(file) ? [`${file}:${found[1] ?? ''}:${found[2] ?? ''}`] : [];
}

/** What was thrown: its class, its code and where. A message is never written down, as it may quote what somebody typed. */
export const fault: LogKind<unknown> = logKind((thrown) => faultsOf(thrown).join(BEHIND) as LogWord, faultsIn);

/** Stands before a fault that lay behind another. */
const BEHIND = ' < ';

/** The same out of a line of the log, as far as each of its words is one of ours. */
function faultsIn(text: string): LogWord {
  const told = text.slice(0, LONGEST_STACK).split(BEHIND).slice(0, MOST_CAUSES);
  const read = told.map((one) => {
    const [name, code, ...places] = one.split(' ');
    return `${faultName(name)} ${faultCode(code)} ${placesIn(places.join('\n'))}`;
  });
  return read.join(BEHIND) as LogWord;
}

function faultsOf(thrown: unknown): string[] {
  const told: string[] = [];
  for (let one = thrown; told.length < MOST_CAUSES;) {
    const { name, code, stack, cause } = partsOf(one);
    told.push(`${faultName(name)} ${faultCode(code)} ${typeof stack === 'string' ? placesIn(stack) : '?'}`);
    if (cause === undefined || cause === one) break;
    one = cause;
  }
  return told;
}

interface Parts {
  name?: unknown;
  code?: unknown;
  stack?: unknown;
  cause?: unknown;
}

/** Somebody else's object may refuse to be read; what the log is told of must never fail because of it. */
function partsOf(thrown: unknown): Parts {
  if (typeof thrown !== 'object' || thrown === null) return {};
  try {
    const { name, code, stack, cause, problem } = thrown as Parts & { problem?: { code?: unknown } };
    return { name, code: problem?.code ?? code, stack, cause };
  } catch {
    return {};
  }
}
