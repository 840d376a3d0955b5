import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { strToU8 } from 'fflate';
import { asJson, type CommandOutcome } from '../../../electron/cli/command';
import { runCommand } from '../../../electron/cli/run-command';
import { anEvent, anEventStaff } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { anOffice, OFFICE_ID } from '../../builders/organization';
import { temporaryFolder } from '../../support/temporary-folder';

// What is refused before anything is filled or read in a thread of its own; that is for `e2e/cli`, with the program as it is built.
const SAMPLE = join(import.meta.dirname, '../../../resources/samples/himawari.json');

let desk = '';
let out = '';
beforeEach(() => {
  desk = temporaryFolder();
  out = join(desk, '提出する 書類');
});

function put(name: string, content: unknown): string {
  const file = join(desk, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return file;
}

/** 様式1-1 for somebody who joins. */
function application(): string[] {
  const { action: _, ...person } = anEventStaff({ name: '職員 1', isSystemManager: true });
  return [
    ...['fill', '--pack', 'nagareyama-tritrus', '--form', '1-1', '--office', OFFICE_ID, '--date', '2026-11-20'],
    ...['--ledger', put('台帳 令和8年.json', aLedger({ people: [person] }))],
    ...[
      '--event',
      put('できごと.json', anEvent({ kind: 'join', staff: [anEventStaff({ ...person, action: 'new' })] })),
    ],
    ...['--as', 'docx', '--out', out],
  ];
}

interface Said {
  ok: boolean;
  code: string;
  message: string;
  details: Record<string, unknown>;
  usage: unknown;
  faults: unknown;
}

/** A refusal: its code and a Japanese sentence, nothing of the program's own, nothing written. */
function refused({ exit, output }: CommandOutcome, code: string, expected = 1): Said {
  const said = output as Said;
  expect({ exit, ok: said.ok, code: said.code }).toEqual({ exit: expected, ok: false, code });
  expect(said.message).toMatch(/[ぁ-ん]/);
  expect(JSON.stringify(said)).not.toMatch(/\n\s+at |\\n\s+at /);
  expect(existsSync(out)).toBe(false);
  return said;
}

describe('a call', () => {
  test.each<[args: string[], reason: string]>([
    [[], 'fill | inspect | propose | check-pack | read-table | procedures | verify-record'],
    [['toString'], 'fill | inspect | propose | check-pack | read-table | procedures | verify-record'],
    [['fill', '--colour'], '--colour という指定はありません'],
    [['fill', '--darft'], '--darft という指定はありません（--darft → --draft ではありませんか）'],
    [['chekc-pack'], '（chekc-pack → check-pack ではありませんか）'],
    [['fill', '--staff'], '--staff のあとに値が要ります'],
    [['fill', '--draft=yes'], '--draft に値は付けません'],
    [['…', '--as', 'doc'], 'docx・xlsx・csv・pdf'],
    [['…', '--date', '2026-02-30'], 'YYYY-MM-DD'],
    [['…', '--office='], '--office が要ります'],
    // 提出する 書類 without quotes.
    [['…', '書類'], '「書類」が余っています'],
    [['inspect'], 'FILE が要ります'],
    [['verify-record'], 'FILE が要ります'],
    [['inspect', 'a.docx', 'b.docx'], '「b.docx」が余っています'],
    [['check-pack'], 'DIR が要ります'],
    [['read-table'], 'FILE が要ります'],
    [['read-table', '名簿.xlsx', '--kind', 'cat'], '--kind は'],
    [['read-table', '名簿.xlsx', '--header-row', '0'], '--header-row は'],
    [['read-table', '名簿.xlsx', 'もう一つ'], '「もう一つ」が余っています'],
    [['read-table', '名簿.xlsx', '--with', 'A'], '--with は'],
    [['read-table', '名簿.xlsx', '--take', 'x'], '--take は'],
  ])('whose words are off gets the usage and exit 2: %j', async ([first, ...more], reason) => {
    const words = first === '…' ? [...application(), ...more] : first === undefined ? [] : [first, ...more];
    const said = refused(await runCommand(words), 'cli/usage', 2);
    expect(said.message).toContain(reason);
    expect(said.usage).toBeTruthy();
  });

  test('for an office, person or form that isn’t there names it', async () => {
    const args = application();
    const instead = (option: string, value: string): Promise<CommandOutcome> => runCommand([...args, option, value]);
    for (const [option, entity] of [
      ['--office', '事業所'],
      ['--staff', '職員'],
      ['--patient', '患者'],
      ['--team', 'チーム'],
    ] as const)
      expect(refused(await instead(option, 'dare-mo-inai'), 'ledger/not-found').details).toEqual({
        entity: `${entity} dare-mo-inai`,
      });
    refused(await instead('--form', '9-9'), 'pack/form-not-found');
    refused(await instead('--pack', join(desk, 'ない pack')), 'pack/no-manifest');
    refused(await instead('--as', 'csv'), 'output/not-allowed');
  });

  test.each(['1', '2'])(
    'for a PDF is refused in the pack’s own words where the city wants none: 鶴岡市 様式%s',
    async (form) => {
      const order = ['fill', '--pack', 'tsuruoka-finelink', '--form', form, '--ledger', SAMPLE, '--as', 'pdf'];
      for (const draft of [[], ['--draft']]) {
        const answer = await runCommand([...order, '--office', 'office-tsuruoka', '--out', out, ...draft]);
        expect(refused(answer, 'output/not-allowed').message).toContain('PDF に変換しないでください');
      }
    },
  );
});

describe('--help', () => {
  const help = async (...words: string[]): Promise<string> => {
    const { exit, output } = await runCommand(words);
    expect(exit).toBe(0);
    return output as string;
  };

  test('names every command, and how to ask more', async () => {
    const all = await help('--help');
    for (const name of ['fill', 'inspect', 'propose', 'check-pack', 'read-table', 'procedures', 'verify-record'])
      expect(all).toMatch(new RegExp(`^  ${name} +.*[ぁ-ん]`, 'mu'));
    expect(all).toContain('--help');
    expect(await help('-h')).toBe(all);
  });

  test.each(['fill', 'inspect', 'propose', 'check-pack', 'read-table', 'procedures', 'verify-record'])(
    'of %s says in Japanese what each of its words is, gives an example, and what it ends with',
    async (name) => {
      const text = await help(name, '--help');
      // Whatever else stands in the call: nothing is done.
      expect(await help(name, '--out', out, '--nai', '-h')).toBe(text);
      const [, usage = ''] = /^書き方: npm run -s cli -- (.+)$/m.exec(text) ?? [];
      expect(usage).toMatch(new RegExp(`^${name} `));
      const options = usage.match(/--[a-z-]+|\b(?:FILE|DIR)$/g) ?? [];
      for (const word of options)
        if (word !== 'DIR' || name === 'check-pack') expect(text).toMatch(new RegExp(`^  ${word} +.*[ぁ-ん]`, 'mu'));
      const [, example = ''] = /^例: npm run -s cli -- (.+)$/m.exec(text) ?? [];
      expect(example).toMatch(new RegExp(`^${name} `));
      for (const [word] of example.matchAll(/--[a-z-]+/g)) expect(options).toContain(word);
      for (const exit of ['0', '1', '2']) expect(text).toMatch(new RegExp(`^  ${exit}  .*[ぁ-ん一-龠]`, 'mu'));
    },
  );
});

describe('of files that can’t be read', () => {
  /** The call with another file in the place of one that can be read. */
  const withFile = (option: string, file: string): Promise<CommandOutcome> =>
    runCommand([...application(), option, file]);

  test.each(['--ledger', '--event', '--input'])(
    'a missing one, a folder, broken JSON and JSON in Shift_JIS are each told apart: %s',
    async (option) => {
      // 台帳 in Shift_JIS.
      const shiftJis = new Uint8Array([...strToU8('{"note":"'), 0x91, 0xe4, 0x92, 0xa0, ...strToU8('"}')]);
      const files: [file: string, reason: string][] = [
        [join(desk, 'どこにもない.json'), 'ファイルがありません'],
        [desk, 'フォルダーです'],
        [put('途中まで.json', '{"corporation": {'), 'JSON として読めません'],
        [put('メモ 帳.json', shiftJis), '文字の形式が UTF-8 ではありません'],
      ];
      for (const [file, reason] of files) {
        const { message } = refused(await withFile(option, file), 'cli/input');
        expect(message).toContain(file);
        expect(message).toContain(reason);
      }
    },
  );

  test('what is wrong in a ledger, an event or an input is named by its place', async () => {
    const named = async (file: string): Promise<unknown> =>
      refused(await withFile('--ledger', file), 'ledger/file-invalid').details['path'];
    const nameless = { ...aLedger(), offices: [{ ...anOffice(), id: '' }] };
    expect(await named(put('台帳.json', nameless))).toMatch(/台帳\.json offices\.0\.id$/);
    const sample = JSON.parse(readFileSync(SAMPLE, 'utf8')) as { people: { joinedOn: string }[] };
    sample.people[3]!.joinedOn = '2026-02-30';
    expect(await named(put('見本.json', sample))).toBe(join(desk, '見本.json people.3.joinedOn'));

    for (const [option, content, reason] of [
      ['--event', { kind: 'party' }, /^kind /],
      ['--event', { kind: 'join', staff: [{ name: '鈴木' }] }, /^staff\.0\.id /],
      ['--input', { signatureMode: 'stamp' }, /^signatureMode .*seal/],
      ['--input', { signaturemode: 'seal' }, /signaturemode/],
    ] as const) {
      const { details } = refused(await withFile(option, put('違う.json', content)), 'cli/input');
      expect(details['reason']).toMatch(reason);
    }
  });

  test('a form, a pack, and a pack.json that is none', async () => {
    refused(await runCommand(['inspect', join(desk, 'ない.docx')]), 'file/not-found');
    refused(await runCommand(['check-pack', desk]), 'pack/no-manifest');
    put('pack.json', { id: 'mihon' });
    refused(await runCommand(['check-pack', desk]), 'pack/invalid');
  });

  test('a record that was cut off, another file, and none', async () => {
    const verifies = (name: string, content: unknown): Promise<CommandOutcome> =>
      runCommand(['verify-record', put(name, content)]);
    const head = { sequence: 3, hash: '0'.repeat(64) };
    const exportedAt = '2026-11-20T05:32:07.000Z';
    const cut = { format: 'renkei-record', version: 1, exportedAt, entries: [], head };
    const said = refused(await verifies('記録_検証用.json', cut), 'audit/broken');
    expect(said.faults).toEqual([{ kind: 'cut-off', sequence: 1 }]);
    refused(await verifies('ほか.json', { format: 'other' }), 'audit/not-a-record');
    refused(await verifies('記録.csv', '番号,日時'), 'cli/input');
    refused(await runCommand(['verify-record', join(desk, 'ない.json')]), 'cli/input');
  });
});

describe('procedures', () => {
  const leaving = { kind: 'leave', date: '2026-11-30', officeId: 'office-nagareyama', staff: [{ id: 'staff-0012' }] };

  test.each([
    [{ ...leaving, officeId: 'doko' }, 'ledger/not-found', '事業所 doko'],
    [{ kind: 'device-lost', officeId: 'office-fukui', deviceIds: ['nai'] }, 'ledger/not-found', '端末 nai'],
    [{ ...leaving, staff: [{ id: 'dare' }] }, 'cli/input', 'staff.0'],
    [{ kind: 'party' }, 'cli/input', 'kind'],
  ])('of an office or a device that isn’t there name it, and a slip in the event: %j', async (event, code, words) => {
    const order = ['procedures', '--event', put('できごと.json', event), '--ledger', SAMPLE, '--date', '2026-11-20'];
    expect(JSON.stringify(refused(await runCommand(order), code).details)).toContain(words);
  });
});

test('what a stranger’s file says is text to the terminal, too, and the same to who reads the JSON', () => {
  const said = { name: '\u009b2J\u001b]0;x\u0007\u202e氏名\u2069' };
  expect(asJson(said)).not.toMatch(/[^\n -~氏名]/);
  expect(JSON.parse(asJson(said))).toEqual(said);
});
