import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Pack } from '@shared/packs/schema';

import { canTakeBack, takeBackUntil, timeOfDay } from '@shared/talk/take-back';
import { talkText } from '@shared/talk/talk-text';
import { readPack } from '../../builders/by-channels';
import { packInput } from '../../builders/pack';
import { openPack } from '../../support/open-pack';

const { talk } = openPack('tsuruoka-finelink');
const template = (id: string) => talk.templates.find((one) => one.id === id)!;
const text = (id: string, values: Record<string, string>) => talkText(talk, template(id), values).text;
const PERSON = { insuredNumber: '１２３４５６７８９０', name: '渡邊 千代' };

describe('文例 of 鶴岡市, as the handbook prints them (５（３）②)', () => {
  test('【住宅改修】', () => {
    expect(text('housing', PERSON)).toBe('【住宅改修】\n1234567890 渡邊 千代\n支給限度額の残額');
  });

  test('【認定】 with what is picked up when', () => {
    expect(text('certification-papers', { ...PERSON, handedIn: '届出済', pickUp: '11月24日（火） 14:00' })).toBe(
      '【認定】\n1234567890 渡邊 千代 届出済\n11月24日（火） 14:00',
    );
  });

  test('【認定】 with what one wants to know', () => {
    expect(text('certification-question', { ...PERSON, wanted: '審査会日程・一次判定' })).toBe(
      '【認定】\n1234567890 渡邊 千代\n審査会日程・一次判定',
    );
  });

  test('the first line is the network’s, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...talk.templates),
        fc.dictionary(
          fc.constantFrom('insuredNumber', 'name', 'handedIn', 'pickUp', 'wanted'),
          fc.string({ unit: fc.constantFrom('\n', '\r', '【', '】', 'a', ' ', '\u2028') }),
        ),
        (one, values) => {
          const [first, ...others] = talkText(talk, one, values).text.split('\n');
          expect(first).toBe(talk.channels.find(({ id }) => id === one.channel)?.firstLine);
          expect(others).toHaveLength(one.lines.length);
        },
      ),
    );
  });

  test('what is missing stands in its place, and is told', () => {
    const { text: shown, gaps } = talkText(talk, template('housing'), { insuredNumber: '123' });
    expect(shown).toBe('【住宅改修】\n123 〔氏名〕\n支給限度額の残額');
    expect(gaps).toEqual([
      { key: 'insuredNumber', label: '被保険者番号', reason: '被保険者番号は10桁です。いま3桁です' },
      { key: 'name', label: '氏名', reason: '氏名が空です' },
    ]);
  });

  test('a word that is not chosen yet is asked for as such', () => {
    const { gaps } = talkText(talk, template('certification-papers'), PERSON);
    expect(gaps.map(({ reason }) => reason)).toEqual(['届出を選んでください', '引取日時が空です']);
  });

  test('みなし２号 (H and nine digits) is a number too; other letters are not', () => {
    expect(talkText(talk, template('housing'), { ...PERSON, insuredNumber: 'ｈ１２３４５６７８９' }).gaps).toEqual([]);
    expect(talkText(talk, template('housing'), { ...PERSON, insuredNumber: 'A123456789' }).gaps).toHaveLength(1);
  });
});

describe('送信取消', () => {
  test('until the same minute of the next day', () => {
    expect(takeBackUntil({ date: '2026-12-31', time: '23:59' }, 24)).toEqual({ date: '2027-01-01', time: '23:59' });
    expect(takeBackUntil({ date: '2026-11-20', time: '23:30' }, 1)).toEqual({ date: '2026-11-21', time: '00:30' });
  });

  test.each([
    ['at once', { date: '2026-11-20', time: '14:30' }, true],
    ['at the last minute', { date: '2026-11-21', time: '14:30' }, true],
    ['a minute later', { date: '2026-11-21', time: '14:31' }, false],
  ])('%s', (_, now, expected) => {
    expect(canTakeBack({ date: '2026-11-20', time: '14:30' }, 24, now)).toBe(expected);
  });

  test.each([
    ['14:30', '14:30'],
    ['９：０５', '09:05'],
    ['9時', '09:00'],
    ['9時5分', '09:05'],
    ['905', '09:05'],
    ['24:00', null],
    ['12:60', null],
    ['あした', null],
  ])('%s is %s', (typed, expected) => {
    expect(timeOfDay(typed)).toBe(expected);
  });
});

describe('a pack’s talk', () => {
  const source = { document: '見本市の手引き', place: '5' };
  const channels = [{ id: 'city', name: '市', posting: 'open', sentence: '書けます', firstLine: '【件名】', source }];
  const aTemplate = {
    id: 'one',
    title: '聞く',
    channel: 'city',
    fields: [{ key: 'name', label: '氏名', type: 'person' }],
    lines: ['{name}'],
    source,
  };
  const reading = (given: object) =>
    readPack(
      JSON.stringify(
        packInput({ sources: ['見本市の手引き 第1版'], talk: { channels, templates: [aTemplate], ...given } }),
      ),
    );

  test('that holds together is read; a pack without one has an empty one', () => {
    expect(reading({}).ok).toBe(true);
    expect(Pack.parse(packInput()).talk).toEqual({ channels: [], templates: [], rules: [] });
  });

  test.each<[string, object, string]>([
    ['a template to nobody', { templates: [{ ...aTemplate, channel: 'nobody' }] }, '/talk/templates/0/channel'],
    [
      'a template to where nobody may write',
      { channels: [{ ...channels[0], posting: 'none' }] },
      '/talk/templates/0/channel',
    ],
    [
      'a place without its field',
      { templates: [{ ...aTemplate, lines: ['{name} {day}'] }] },
      '/talk/templates/0/lines',
    ],
    [
      'a field that is never used',
      { templates: [{ ...aTemplate, lines: ['こんにちは'] }] },
      '/talk/templates/0/fields',
    ],
    [
      'a first line with a place in it',
      { channels: [{ ...channels[0], firstLine: '【{name}】' }] },
      '/talk/channels/0/firstLine',
    ],
    [
      'a choice without words',
      { templates: [{ ...aTemplate, fields: [{ key: 'name', label: '氏名', type: 'choice' }] }] },
      '/talk/templates/0/fields/0',
    ],
    ['two of one name', { templates: [aTemplate, aTemplate] }, '/talk/templates/1/id'],
    [
      'a source that the pack doesn’t have',
      { personal: { text: '大切に', source: { document: '別の本', place: '1' } } },
      '/talk/personal/source',
    ],
  ])('%s is refused, with its place', (_, given, place) => {
    const read = reading(given);
    expect(!read.ok && read.details['path']).toBe(place);
  });
});
