import { describe, expect, test } from 'vitest';
import { screenName, TAKE_IN } from '../../../renderer/addresses/screens';
import { dropAnswer, type DropSituation } from '../../../renderer/state/drop-answer';
import { kindOfName, kindOfType } from '../../../renderer/state/dropped-kinds';
import { dropActWords, dropRefusalWords } from '../../../renderer/words/drop-words';

describe('what a dropped file is', () => {
  test.each([
    ['職員名簿.xlsx', 'table'],
    ['名簿.CSV', 'table'],
    ['連携台帳_バックアップ_20261120-0902_3f2a91c4.renkei', 'backup'],
    ['流山市.zip', 'pack'],
    ['流山市の様式_1.1.0.renkei-pack', 'pack'],
    ['同意書（佐藤）.pdf', 'scan'],
    ['IMG_0001.JPG', 'scan'],
    ['IMG_0001.HEIC', 'photo'],
    ['様式1.docx', 'word'],
    ['様式1.doc', 'old-word'],
    ['連携.exe', 'other'],
    ['xlsx', 'other'],
    ['x.constructor', 'other'],
    ['', 'other'],
  ])('by its name: %s is %s', (name, kind) => expect(kindOfName(name)).toBe(kind));

  test('a folder is one of 市の様式, whatever it is called', () => expect(kindOfName('名簿.xlsx', true)).toBe('pack'));

  test('while it is dragged, by what the system says; of folders and unknown kinds it says nothing', () => {
    expect(kindOfType('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')).toBe('table');
    expect(kindOfType('application/x-zip-compressed')).toBe('pack');
    expect(kindOfType('IMAGE/JPEG')).toBe('scan');
    expect(kindOfType('')).toBe('unsure');
    expect(kindOfType('constructor')).toBe('other');
  });
});

describe('what becomes of it', () => {
  const usual: DropSituation = { role: 'admin', isDialogOpen: false, isTyped: false, takesForms: false };

  test('each kind goes to where it belongs', () => {
    for (const kind of ['table', 'word'] as const) expect(dropAnswer([kind], usual)).toEqual({ act: 'import' });
    expect(dropAnswer(['pack'], usual)).toEqual({ act: 'pack' });
    expect(dropAnswer(['backup'], usual)).toEqual({ act: 'restore' });
    expect(dropAnswer(['scan', 'scan'], usual)).toEqual({ act: 'attach' });
    expect(dropAnswer(['unsure'], usual)).toEqual({ act: 'look' });
    expect(dropAnswer(['scan', 'unsure'], usual)).toEqual({ act: 'look' });
  });

  test('where a city’s file becomes a form, Word, Excel and PDF are forms; elsewhere they are what they were', () => {
    const there = { ...usual, takesForms: true };
    for (const kind of ['table', 'word', 'scan'] as const) expect(dropAnswer([kind], there)).toEqual({ act: 'form' });
    expect(dropAnswer(['pack'], there)).toEqual({ act: 'pack' });
    expect(dropAnswer(['photo'], there)).toEqual({ refusal: 'photo' });
    expect(dropAnswer(['word', 'word'], there)).toEqual({ refusal: 'several' });
    expect(dropAnswer(['word'], { ...there, role: 'reader' })).toEqual({ refusal: 'reader' });
  });

  test('who only reads drops nothing, and nobody but 管理者 a backup', () => {
    for (const kind of ['table', 'pack', 'backup', 'scan', 'unsure', 'other'] as const)
      expect(dropAnswer([kind], { ...usual, role: 'reader' })).toEqual({ refusal: 'reader' });
    expect(dropAnswer(['backup'], { ...usual, role: 'clerk' })).toEqual({ refusal: 'admin' });
    expect(dropAnswer(['table'], { ...usual, role: 'clerk' })).toEqual({ act: 'import' });
  });

  test('what leads to another screen waits for what is being typed; a scan leads to none', () => {
    for (const kind of ['table', 'pack', 'backup'] as const)
      expect(dropAnswer([kind], { ...usual, isTyped: true })).toEqual({ refusal: 'typed' });
    expect(dropAnswer(['scan'], { ...usual, isTyped: true })).toEqual({ act: 'attach' });
  });

  test('nothing is dropped behind a dialog', () => {
    for (const kind of ['table', 'scan', 'unsure'] as const)
      expect(dropAnswer([kind], { ...usual, isDialogOpen: true })).toEqual({ refusal: 'dialog' });
  });

  test('one at a time of what is read one by one, one kind at a time, and other kinds with a sentence each', () => {
    expect(dropAnswer(['table', 'table'], usual)).toEqual({ refusal: 'several' });
    expect(dropAnswer(['table', 'scan'], usual)).toEqual({ refusal: 'mixed' });
    expect(dropAnswer(['old-word'], usual)).toEqual({ refusal: 'old-word' });
    expect(dropAnswer(['photo'], usual)).toEqual({ refusal: 'photo' });
    expect(dropAnswer(['other'], usual)).toEqual({ refusal: 'other' });
  });

  test('whatever it is, a person reads what happens or what to do instead', () => {
    for (const { title, text } of Object.values(dropActWords)) expect([title, text].join('')).toMatch(/離すと.*。$/);
    for (const words of Object.values(dropRefusalWords)) expect(words).toMatch(/。$/);
  });

  test('with a city’s form in Word, a person is led to where forms are taken in, by that screen’s own name', () => {
    expect(dropRefusalWords['old-word']).toContain(`「${screenName(TAKE_IN)}」`);
  });
});
