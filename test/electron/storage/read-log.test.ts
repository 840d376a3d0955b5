import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logEvent, logProblem, openLog } from '../../../electron/storage/log.ts';
import { loggedLines, readLog } from '../../../electron/storage/read-log.ts';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
const dist = join(folder, 'dist');
mkdirSync(join(dist, 'electron'), { recursive: true });
writeFileSync(join(dist, 'electron/main.js'), '');
openLog(join(folder, 'logs'), dist);
const file = join(folder, 'logs/main.log');

test('what the app wrote is read back word for word, a long fault over several lines too', async () => {
  const stack = Array.from({ length: 12 }, (_, i) => `    at f (/x/main.js:${i + 1}:25)`).join('\n');
  logEvent('app/started', { version: '1.2.3', electron: '42.0.0' });
  logEvent('records/clear');
  logProblem('page/error', { error: Object.assign(new TypeError('田中'), { code: 'ENOSPC', stack }) });
  logEvent('outbox/send', { papers: 7 });
  logEvent('backup/finish', { result: 'file/no-space' as never });
  const lines = await readLog(file, 50);
  expect(lines.map(({ code }) => code)).toEqual([
    ...['app/started', 'records/clear', 'page/error', 'outbox/send', 'backup/finish'],
  ]);
  for (const { at } of lines) {
    expect(at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [+-]\d\d:\d\d$/);
    expect(Math.abs(new Date(at).getTime() - Date.now())).toBeLessThan(3_600_000);
  }
  expect(lines.map(({ level }) => level)).toEqual(['info', 'info', 'warn', 'info', 'info']);
  const written = readFileSync(file, 'utf8');
  for (const { at, details } of lines)
    for (const word of [at, ...details.map((detail) => detail.word)]) expect(written).toContain(word);
  expect(lines[2]?.details[0]?.word).toMatch(/^TypeError ENOSPC main\.js:1:25 main\.js:2:25 /);
  expect(await readLog(file, 2)).toEqual(lines.slice(-2));
});

const SOMEBODYS = ['田中 道子', 'Tanaka Michiko', 'm.tanaka@himawari.example', '/home/tanaka/名簿.xlsx', '0471234567'];

test('of a log that an earlier version or somebody else has written only words of ours come out', () => {
  const heads = ['[2026-11-23 10:00:00.000] [info]  ', '[2026-11-23 10:00:00.000] [warn] ', '[', ''];
  const codes = ['app/started', 'page/error', 'ipc/bad-input', 'constructor', '__proto__', 'mail/田中'];
  const rest = [" { version: '1.2.3' }", " { error: '", "' }", '\n', 'TypeError ? main.js:1:2', "channel: 'app:info'"];
  const pieces = fc.array(fc.constantFrom(...heads, ...codes, ...rest, ...SOMEBODYS, ' < ', "'", '{', 'reason: '), {
    maxLength: 60,
  });
  const ours =
    /^(\?|1\.2\.3|app:info|[A-Z]\w+ \S+ (\?|main\.js:\d+:\d+( main\.js:\d+:\d+)*)( < [A-Z]\w+ \S+ (\?|main\.js:\d+:\d+))*)$/;
  fc.assert(
    fc.property(pieces, (parts) => {
      for (const { at, details } of loggedLines(parts.join(''))) {
        expect(at).toBe('2026-11-23 10:00:00.000');
        for (const { word } of details) expect(word).toMatch(ours);
      }
    }),
  );
  expect(loggedLines('[2026-11-23 10:00:00.000 +09:00] [info]  outbox/send').map(({ at }) => at)).toEqual([
    '2026-11-23 10:00:00.000 +09:00',
  ]);
  const [one] = loggedLines(
    `[2026-11-23 10:00:00.000] [warn]  page/error { error: 'Error ENOSPC main.js:1:2 < 田中 ? ?' }`,
  );
  expect(one?.details).toEqual([{ name: 'error', word: 'Error ENOSPC main.js:1:2 < Error ? ?' }]);
  expect(loggedLines(`[2026-11-23 10:00:00.000] [warn]  main/uncaught-before { error: '田中' }\n田中 道子`)).toEqual(
    [],
  );
});

test('a log that isn’t there, or is a folder, is an empty one', async () => {
  expect(await readLog(join(folder, 'none.log'), 5)).toEqual([]);
  expect(await readLog(folder, 5)).toEqual([]);
});
