import { expect, test } from 'vitest';

import { readPack } from '../../builders/by-channels';
import { formInput, packInput } from '../../builders/pack';

const consent = { form: '5', lead: '原本は施設で保管', original: 'office', steps: [{ step: 'explained' }] };
const reason = (given: object): string => {
  const read = readPack(
    JSON.stringify(packInput({ forms: [formInput({ id: '5' })], consent: { ...consent, ...given } })),
  );
  return read.ok ? 'ok' : `${String(read.details['path'])} ${String(read.details['reason'])}`;
};

test('consents that hold together are read', () => {
  expect(reason({})).toBe('ok');
});

test.each([
  [{ form: '9' }, '/consent/form 「9」という様式がありません'],
  [{ withdrawal: { form: '7', note: '消えます' } }, '/consent/withdrawal/form 「7」という様式がありません'],
  [{ steps: [{ step: 'signed' }, { step: 'signed' }] }, '/consent/steps/1/step 「signed」が二つあります'],
  [{ steps: [{ step: 'copy', by: 'network' }] }, '/consent/steps/0 network がすることには words が要ります'],
])('%j is refused with its place', (given, sentence) => {
  expect(reason(given)).toBe(sentence);
});

test('a step that nobody knows is refused', () => {
  expect(reason({ steps: [{ step: 'stamped' }] })).toMatch(/^\/consent\/steps\/0\/step /);
});
