import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { Bench } from 'tinybench';
import { buildContext } from '@shared/forms/bindings/context';
import { evaluateForm, ExpressionRunner } from '@shared/forms/bindings/evaluate-form';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { fillForm } from '@shared/forms/fill-form';
import { openTemplate } from '@shared/forms/word/open-template';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';
import type { Codec } from '@shared/forms/zip/codec';
import { readPack } from '@shared/packs/read-pack';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../electron/documents/node-codec';
import { anEvent, anEventStaff } from '../builders/event';
import { aLedger } from '../builders/ledger';
import { OFFICE_ID } from '../builders/organization';
import { eighteenPartForm } from './eighteen-part-form';
import { learnFloor, type ApplicationValues } from './word-floor';

const text = new TextDecoder();
const pack = unwrap(
  readPack(readFileSync(join(import.meta.dirname, '../../resources/packs/nagareyama-tritrus/pack.json'), 'utf8')),
);
const form = pack.forms.find(({ id }) => id === '1-1')!;

const actions = ['new', 'renew', 'delete'] as const;

async function evaluated(rows: number): Promise<Evaluation> {
  const staff = Array.from({ length: rows }, (_, i) =>
    anEventStaff({ name: `職員 ${i + 1}`, action: actions[i % 3]!, isSystemManager: i === 0 }),
  );
  const event = anEvent({ kind: 'join', staff });
  const context = buildContext(aLedger({ people: staff }), {
    packId: pack.id,
    officeId: OFFICE_ID,
    event,
    date: '2026-11-20',
    input: { signatureMode: 'seal' },
  });
  return unwrap(await evaluateForm({ pack, form, context, overrides: {} }, new ExpressionRunner()));
}

function plainValues({ sheets }: Evaluation): ApplicationValues {
  const [sheet] = sheets;
  const fields = Object.fromEntries(sheet!.fields.map(({ key, shown }) => [key, shown]));
  const [, year = '', month = '', day = ''] = /令和(.+)年(.+)月(.+)日/.exec(fields['applicationDate'] ?? '') ?? [];
  return {
    fields: { ...fields, 'applicationDate.y': year, 'applicationDate.m': month, 'applicationDate.d': day },
    users: sheet!.rows['users']!.map((entry) => {
      const shown = Object.fromEntries(entry.fields.map((field) => [field.key, field.shown]));
      return {
        kind: shown['users.kind']!,
        kana: shown['users.kana']!,
        name: shown['users.name']!,
        isSystemManager: shown['users.isSystemManager']!,
        jobType: shown['users.jobType']!,
      };
    }),
  };
}

const fill = (bytes: Uint8Array, evaluation: Evaluation, codec: Codec): Uint8Array =>
  unwrap(fillForm(unwrap(openTemplate(bytes, codec)), { form, evaluation, mode: 'finished' }, codec)).bytes;

const bytes = eighteenPartForm();
const documentOf = (file: Uint8Array): string => text.decode(unzipSync(file)['word/document.xml']);
const floor = learnFloor(documentOf(bytes));

for (const rows of [20, 500, 5000]) {
  const evaluation = await evaluated(rows);
  const values = plainValues(evaluation);
  const a = documentOf(fill(bytes, evaluation, nodeCodec));
  const b = documentOf(floor(bytes, values, nodeCodec));
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a !== b) console.log('DIFF', i, a.slice(i - 200, i + 100), '\n----\n', b.slice(i - 200, i + 100));
  const bench = new Bench({ time: 1500, warmupTime: 500 });
  bench.add('floor node', () => floor(bytes.slice(), values, nodeCodec));
  bench.add('fill node', () => fill(bytes.slice(), evaluation, nodeCodec));
  bench.add('floor fflate', () => floor(bytes.slice(), values, fflateCodec));
  bench.add('fill fflate', () => fill(bytes.slice(), evaluation, fflateCodec));
  await bench.run();
  console.log(
    rows,
    bench.tasks.map((t) => `${t.name} ${(t.result as { latency: { p50: number } }).latency.p50.toFixed(2)}`).join('  '),
  );
}
