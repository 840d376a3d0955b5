import { describe, expect, test } from 'vitest';

import { unwrap } from '@shared/problems/problem';
import { readPack } from '../../builders/by-channels';
import { aSource, packWithProcedures, procedureInput } from '../../builders/procedure';

type Given = Parameters<typeof procedureInput>[0];
const read = (given: Given, pack: object = {}) =>
  readPack(JSON.stringify(packWithProcedures([procedureInput(given)], pack)));
const paper = { id: 'delete', form: '1', necessity: 'must' } as const;
const step = { id: 'hand-in', actor: 'us', action: '出します', medium: 'paper', source: aSource() } as const;

describe('the procedures of a pack', () => {
  test('are read with it, from pack.json and from files of their own', () => {
    const files = [{ path: 'procedures/join.json', text: JSON.stringify({ event: 'join' }) }];
    const pack = unwrap(readPack(JSON.stringify(packWithProcedures()), { procedures: files }));
    expect(pack.procedures.map(({ event }) => event)).toEqual(['leave', 'join']);
  });

  test('in a file that is broken are refused by the file’s name', () => {
    const pack = JSON.stringify(packWithProcedures());
    const path = 'procedures/join.json';
    for (const text of ['{', '{"event":"party"}'])
      expect(readPack(pack, { procedures: [{ path, text }] })).toMatchObject({
        ok: false,
        code: 'pack/invalid',
        details: { path: expect.stringContaining(path) as string },
      });
    const twice = readPack(pack, { procedures: [{ path, text: '{"event":"leave"}' }] });
    expect(twice).toMatchObject({ details: { path: 'procedures' } });
  });

  test.each<[string, Given, string]>([
    ['a form', { papers: [{ ...paper, form: '9', source: aSource() }] }, '様式「9」がありません'],
    ['a form that is not needed', { notNeeded: [{ form: '9', why: '要りません', inferred: true }] }, '様式「9」'],
    ['a column', { papers: [{ ...paper, columns: [{ column: 'x' }], source: aSource() }] }, '早見表の列「x」'],
    ['an actor', { steps: [{ ...step, actor: 'nobody' }] }, '担当「nobody」'],
    ['a paper of a step', { steps: [{ ...step, papers: ['other'] }] }, '書類「other」'],
    ['a contact', { contacts: [{ contact: 'x', why: '相談', inferred: true }] }, '連絡先「x」'],
    ['whom a mail goes to', { steps: [{ ...step, mail: { to: 'x' } }] }, '連絡先「x」'],
    [
      'a paper that mends',
      { warnings: [{ id: 'w', level: 'error', text: 'だめ', mendedBy: 'x', inferred: true }] },
      '書類「x」',
    ],
    [
      'a step that ends a warning',
      { warnings: [{ id: 'w', level: 'warning', text: '早く', settledBy: ['x'], inferred: true }] },
      '手順「x」',
    ],
    [
      'a step that ends a deadline',
      { deadlines: [{ id: 'd', text: '早く', settledBy: ['x'], inferred: true }] },
      '手順「x」',
    ],
    [
      'whose business days count',
      { deadlines: [{ id: 'd', text: '早く', due: { from: 'today', businessDays: 3 }, inferred: true }] },
      'businessDays には of が要ります',
    ],
    ['the source, or that there is none', { papers: [paper] }, 'source か inferred'],
    ['one of the two, not both', { papers: [{ ...paper, source: aSource(), inferred: true }] }, 'source か inferred'],
    [
      'a document of the pack',
      { papers: [{ ...paper, source: aSource({ document: 'ほか' }) }] },
      '「ほか」で始まる出典',
    ],
    ['what it is about', { notNeeded: [{ why: '要りません', inferred: true }] }, 'form か what'],
    ['someone of the office who keeps the ledger', { steps: [{ ...step, actor: 'city', ledger: true }] }, 'ledger は'],
    ['someone of the office who needn’t wait', { steps: [{ ...step, actor: 'city', anyTime: true }] }, 'anyTime は'],
    ['others who accept', { steps: [{ ...step, acceptance: true }] }, 'acceptance は'],
    [
      'someone of the office who collects devices',
      { steps: [{ ...step, actor: 'city', devices: 'event.deviceIds', collects: true }] },
      'collects と wipes は',
    ],
    ['the devices that come back', { steps: [{ ...step, collects: true }] }, 'devices が要ります'],
    ['the devices that are wiped', { steps: [{ ...step, wipes: true }] }, 'devices が要ります'],
    ['what becomes of devices', { steps: [{ ...step, devices: 'event.deviceIds' }] }, 'collects か wipes が'],
    ['an id of its own', { steps: [step, step] }, '「hand-in」が二つあります'],
  ])('must name %s that is there', (_, given, reason) => {
    const pack = read(given);
    expect(pack).toMatchObject({ ok: false, code: 'pack/invalid' });
    expect(pack).toMatchObject({ details: { reason: expect.stringContaining(reason) as string } });
  });

  test('have actors whose contact is there', () => {
    const actors = [{ id: 'us', name: '事業所', contact: 'x' }];
    expect(read({}, { actors })).toMatchObject({ details: { path: 'actors' } });
  });
});
