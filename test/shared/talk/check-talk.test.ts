import { describe, expect, test } from 'vitest';
import { checkTalk } from '@shared/talk/check-talk';
import type { KnownHere } from '@shared/talk/personal-data';
import { knownPerson } from '@shared/talk/names-in-text';
import { openPack } from '../../support/open-pack';

const { talk } = openPack('tsuruoka-finelink');
const channel = (id: string) => talk.channels.find((one) => one.id === id)!;
const known: KnownHere = {
  people: [knownPerson('patient', '渡邊 千代', 'わたなべ ちよ'), knownPerson('staff', '佐藤 健一', 'さとう けんいち')],
  birthdays: new Set(['1935-08-15']),
  ours: ['0235-35-1289'],
};
const found = (id: string, text: string) => checkTalk(talk, channel(id), text, known);
const said = (id: string, text: string) => found(id, text).map((one) => `${one.level} ${one.id}`);

describe('where one may write', () => {
  test.each(['administration', 'times', 'requests'])(
    '%s takes no message, and says why and where that stands',
    (id) => {
      const [first] = found(id, 'お世話になります');
      expect(first).toMatchObject({ id: 'no-posting', level: 'error', at: null });
      expect(first?.why?.text).toContain('情報発信専用');
      expect(first?.why?.source).toMatchObject({ place: '５（４）③', lines: '532–544' });
    },
  );

  test('緊急用チャンネル is for emergencies only', () => {
    const [first] = found('emergency', '停電しています');
    expect(first).toMatchObject({ id: 'emergency-only', level: 'warning' });
    expect(first?.why?.source.lines).toBe('546–550');
  });

  test('somebody without an account of the network is written to by other ways', () => {
    expect(said('outside', 'こんにちは')).toEqual(['error no-posting']);
    expect(found('outside', 'こんにちは')[0]?.why?.source.lines).toBe('386–388, 398–400');
  });

  test.each(['city-others', 'offices', 'desk'])('%s takes a plain message', (id) => {
    expect(found(id, '加算の要件について教えてください')).toEqual([]);
  });
});

describe('the first line', () => {
  test.each([
    ['city-housing', '【住宅改修】\n1234567890 渡邊 千代\n支給限度額の残額'],
    ['city-certification', '【認定】\n1234567890 渡邊 千代 届出済\n11月24日 14:00'],
    ['city-certification', '【認定】\r\n1234567890 渡邊 千代\r\n審査会日程'],
  ])('of %s is right', (id, text) => {
    expect(found(id, text)).toEqual([]);
  });

  test.each([
    ['other brackets', '［認定］\n1234567890', '［認定］'],
    ['something behind it', '【認定】 渡辺様\n1234567890', '【認定】 渡辺様'],
    ['a space before it', ' 【認定】\n1234567890', ' 【認定】'],
    ['the other matter', '【住宅改修】\n1234567890', '【住宅改修】'],
    ['none at all', '1234567890 様', '1234567890 様'],
    ['half-width kana brackets', '｢認定｣\n1234567890', '｢認定｣'],
  ])('with %s is marked from end to end', (_, text, line) => {
    const first = found('city-certification', text).find(({ id }) => id === 'first-line');
    expect(first).toMatchObject({ level: 'error', at: { start: 0, end: line.length } });
    expect(first?.text).toBe(`一行目は「【認定】」だけにします。いまは「${line}」です`);
    expect(first?.why?.source).toMatchObject({ place: '５（３）② トーク記載例', lines: '463–487' });
  });

  test('that is empty has no place to mark', () => {
    const first = found('city-certification', '\n【認定】\n1234567890').find(({ id }) => id === 'first-line');
    expect(first).toMatchObject({ at: null, text: '一行目は「【認定】」だけにします。いまは空です' });
  });

  test('of an empty text is not missed yet', () => {
    expect(found('city-certification', ' ')).toEqual([]);
  });
});

describe('data of persons', () => {
  test('that the city asks for is no finding; its lack is', () => {
    expect(said('city-housing', '【住宅改修】\n1234567890 渡邊 千代\n支給限度額の残額')).toEqual([]);
    expect(said('city-housing', '【住宅改修】\n渡邊 千代\n支給限度額の残額')).toEqual(['warning lacks-insured-number']);
  });

  test('elsewhere is marked at its place, with the rule', () => {
    const text = '被保険者番号 1234567890 の渡邊様について';
    const findings = found('offices', text);
    expect(findings.map(({ id, at }) => [id, text.slice(at!.start, at!.end)])).toEqual([
      ['insured-number', '1234567890'],
    ]);
    expect(findings[0]).toMatchObject({ level: 'warning', why: talk.personal });
    expect(findings[0]?.why?.source.lines).toBe('382–384');
  });

  test('in a channel for reading only is wrong by the channel’s own rule', () => {
    expect(said('times', '渡邊 千代さんの件')).toEqual(['error no-posting', 'error patient']);
  });

  test('of a colleague is only pointed out, and whose it is', () => {
    const findings = found('desk', '佐藤健一のIDについて');
    expect(findings).toMatchObject([{ id: 'staff', level: 'notice' }]);
    expect(findings[0]?.text).toContain('（佐藤 健一）');
  });

  test('個人番号 is wrong wherever it stands, by the law', () => {
    const findings = found('city-housing', '【住宅改修】\n1234567890\n1234 5678 9018');
    expect(findings).toMatchObject([{ id: 'my-number', level: 'error', why: { source: { place: '第19条' } } }]);
  });

  test('of the desk itself is nobody’s', () => {
    expect(found('offices', '長寿介護課は 0235-35-1289 です')).toEqual([]);
  });
});
