import { describe, expect, test } from 'vitest';
import type { LedgerEvent } from '@shared/ledger/event';
import { tellsDay } from '@shared/packs/tells-day';
import type { Evaluation, FilledField, FormFinding } from '@shared/forms/bindings/evaluation';
import { fieldDoubts, lettersChecks, paperChecks, personalCheck } from '@shared/submission/last-checks';
import { isPackReceiver, receiversIn, unreadableReceiver } from '@shared/submission/letter-receivers';
import { knownPerson } from '@shared/talk/names-in-text';
import { aFilledField } from '../../builders/evaluation.ts';
import { anEvent } from '../../builders/event.ts';
import { aField, aForm, someRows } from '../../builders/pack.ts';
import { openPack } from '../../support/open-pack.ts';

const pack = { version: '1.1.0', effectiveFrom: '2026-04-01', effectiveTo: '2027-03-31' };
const paper = { date: '2026-11-20', packVersion: '1.1.0', event: null as LedgerEvent | null };
const said = (given: Partial<typeof paper>): string[] =>
  paperChecks({ pack, document: { ...paper, ...given }, today: '2026-11-21' })
    .filter(({ level }) => level === 'notice')
    .map(({ id }) => id);

describe('just before a paper leaves', () => {
  test('nothing is doubtful about a form that holds', () => {
    expect(said({})).toEqual([]);
  });

  test('a newer form than the one that it was begun with is told of', () => {
    const [check] = paperChecks({ pack, document: { ...paper, packVersion: '1.0.0' }, today: '2026-11-21' });
    expect(check?.text).toContain('1.0.0 → 1.1.0');
    expect(check?.level).toBe('notice');
  });

  test('what may be asked at the desk is told as long as it is open, and whom to ask', () => {
    const leftOpen = [{ label: 'カナミックの利用（有・無）', todo: '○を付けてください' }];
    const texts = (given: object) =>
      paperChecks({ pack, document: paper, today: '2026-11-21', ...given }).map(({ text }) => text);
    expect(texts({ leftOpen })).toContain(
      'カナミックの利用（有・無）は、空けたまま出せます。窓口で聞いて、○を付けてください',
    );
    expect(texts({ leftOpen, askedAt: '流山市 介護支援課に' }).at(-1)).toContain('介護支援課に聞いて、');
    expect(texts({ leftOpen: [] }).join()).not.toContain('空けたまま');
  });

  test('a day on which the form doesn’t hold yet, or no longer, is told of', () => {
    expect(said({ date: '2026-03-31' })).toEqual(['effective']);
    expect(said({ date: '2027-04-01' })).toEqual(['ahead', 'effective']);
  });

  test('a paper with a day to come on it isn’t handed in before', () => {
    expect(said({ date: '2026-11-21' })).toEqual([]);
    expect(said({ date: '2026-12-01' })).toEqual(['ahead']);
  });

  test('… with the day, and what to do about it', () => {
    const texts = (date: string) => paperChecks({ pack, document: { ...paper, date }, today: '2026-11-21' });
    expect(texts('2026-03-31').at(-1)?.text).toBe(
      'この様式は 令和8年4月1日からのものです。書類の日付は 令和8年3月31日です',
    );
    expect(texts('2027-04-01').at(-1)?.text).toBe(
      'この様式は 令和9年3月31日までのものです。新しい様式が出ていないか、確かめてください',
    );
    expect(said({ date: '2026-04-01' })).toEqual([]);
    expect(said({ date: '2027-03-31' })).toEqual(['ahead']);
  });

  test('a paper about a day that hasn’t come yet is doubtful where nobody can know of it before', () => {
    const about = (date: string, kind: LedgerEvent['kind']) => said({ event: anEvent({ date, kind }) });
    for (const kind of ['device-lost', 'incident', 'consent-withdrawn'] as const) {
      expect(about('2026-11-22', kind)).toEqual(['event']);
      expect(about('2026-11-21', kind)).toEqual([]);
    }
  });

  test('that somebody leaves on a day to come is how it should be, and said so', () => {
    const ahead = (date: string) =>
      paperChecks({ pack, document: { ...paper, event: anEvent({ date }) }, today: '2026-11-21' }).slice(1);
    expect(ahead('2026-12-31')).toEqual([
      {
        ...{ id: 'event', level: 'ok' },
        text: 'これから来る日（令和8年12月31日）のことを届けます。合っていれば、そのままで大丈夫です',
      },
    ]);
    expect(ahead('2026-11-21')).toEqual([]);
  });

  test('a paper that has no place for such a day is handed in with the day said', () => {
    const checks = (hasDay: boolean) =>
      paperChecks({
        pack,
        document: { ...paper, event: anEvent({ date: '2026-12-31' }) },
        today: '2026-11-21',
        hasDay,
      });
    expect(checks(false).at(-1)).toEqual({
      ...{ id: 'event', level: 'notice' },
      text: 'これから来る日（令和8年12月31日）のことですが、この書類には、その日を書くところがありません。出すときに、その日を伝えてください',
    });
    expect(checks(true).at(-1)).toMatchObject({ level: 'ok' });
  });

  test.each([
    ['nagareyama-tritrus', '1-1', false],
    ['nagareyama-tritrus', '2', false],
    ['nagareyama-tritrus', '5', true],
    ['fukui-mimamori', '3', true],
    ['line-works', 'application', true],
  ])('%s %s has a place for the day of what it tells: %s', (packId, formId, has) => {
    const form = openPack(packId).forms.find(({ id }) => id === formId);
    if (!form) throw new Error(formId);
    expect(tellsDay(form)).toBe(has);
  });

  test('persons in the letter are named, but for who writes it and for desks and offices', () => {
    const known = {
      people: [
        knownPerson('staff', '山田 花子', 'ヤマダ ハナコ'),
        knownPerson('patient', '井上 キヨ', 'イノウエ キヨ'),
      ],
      birthdays: new Set<string>(),
      ours: ['000-0000-0000'],
    };
    const check = (words: string) => personalCheck(words, known, '山田　花子');
    expect(check('ひまわりの里の山田 花子です。電話 000-0000-0000').level).toBe('ok');
    expect(personalCheck('電話は 090-0000-0000 です', known, '').text).toContain('電話番号');
    expect(check('井上 キヨさんの件です。090-0000-0000').text).toBe(
      '件名か本文に、個人の情報があります：井上 キヨ（患者さんの名前）、電話番号。要らなければ、消してください',
    );
  });

  test('receivers are read as they are typed, and one elsewhere is noticed', () => {
    expect(receiversIn('ａ@example.jp、b@example.jp; a@example.jp')).toEqual(['a@example.jp', 'b@example.jp']);
    expect(receiversIn(' a@example.jp, ,\n b@example.jp,')).toEqual(['a@example.jp', 'b@example.jp']);
    expect(receiversIn(' ')).toEqual([]);
    expect(unreadableReceiver(['a@example.jp', '鶴岡市'])).toBe('鶴岡市');
    expect(isPackReceiver(['A@Example.jp'], 'a@example.jp')).toBe(true);
    expect(isPackReceiver(['a@example.jp', 'b@example.jp'], 'a@example.jp')).toBe(false);
  });
});

describe('what is told beside a field', () => {
  const form = aForm({
    fields: [
      aField({ key: 'office.postalCode', label: '郵便番号', type: 'postal', value: 'office.postalCode' }),
      aField({ key: 'office.address', label: '所在地', value: 'office.address' }),
      aField({ key: 'office.phone', label: '電話', type: 'tel', value: 'office.phone' }),
      aField({ key: 'office.fax', label: 'FAX', type: 'tel', value: 'office.fax' }),
      someRows({
        fields: [
          aField({ key: 'users.name', label: '氏名', value: 'row.name' }),
          aField({ key: 'users.phone', label: '携帯', type: 'tel', value: 'row.phone' }),
        ],
      }),
    ],
  });
  const filled = (path: string, shown: string): FilledField =>
    aFilledField({ key: path.replace(/^\d+#|^.*\]\./, ''), path, shown, value: shown });
  const places = new Map([['270-0151', '千葉県流山市後平井']]);
  const doubtsOf = (
    fields: FilledField[],
    more: { again?: FilledField[]; users?: FilledField[]; findings?: FormFinding[] } = {},
  ): FormFinding[] => {
    const evaluation: Evaluation = {
      ...{ findings: more.findings ?? [], callOuts: [] },
      sheets: [
        { fields, rows: more.users ? { users: [{ id: 'u1', fields: more.users }] } : {} },
        ...(more.again ? [{ fields: more.again, rows: {} }] : []),
      ],
    };
    return fieldDoubts(form, evaluation, { places, officeCity: '流山市' });
  };
  const leaving = (doubts: FormFinding[]): string[] =>
    paperChecks({ pack, document: paper, today: '2026-11-21', doubts }).flatMap(({ id, level, text }) =>
      id === 'doubt' ? [`${level} ${text}`] : [],
    );
  const wrong = [filled('office.postalCode', '270-0151'), filled('office.address', '千葉県流山市東初石3-1')];

  test('a 〒 that isn’t of the address beside it is told once more before the paper leaves, with its field', () => {
    const doubts = doubtsOf(wrong);
    expect(leaving(doubts)).toEqual(['notice 郵便番号：〒270-0151 は千葉県流山市後平井です。住所と見比べてください']);
    // The way back to it.
    expect(doubts.map(({ path }) => path)).toEqual(['office.postalCode']);
    expect(leaving(doubtsOf([wrong[0]!, filled('office.address', '流山市後平井1-1')]))).toEqual([]);
  });

  test('… once, although each sheet has it, and not of what isn’t asked for', () => {
    const again = [filled('2#office.postalCode', '270-0151'), filled('2#office.address', '千葉県流山市東初石3-1')];
    expect(leaving(doubtsOf(wrong, { again }))).toHaveLength(1);
    expect(leaving(doubtsOf(wrong.map((one) => ({ ...one, unasked: '「区分」で「廃止」を選んだときだけ' }))))).toEqual(
      [],
    );
  });

  test('an address without its city, and two numbers in one box; of somebody in a list whose', () => {
    const two = '04-7150-6531、090-0000-0101';
    const user = [filled('users[u1].users.name', '見本 太郎'), filled('users[u1].users.phone', two)];
    const fields = [filled('office.address', '南流山4-5-6'), filled('office.fax', two)];
    expect(leaving(doubtsOf(fields, { users: user }))).toEqual([
      'notice 所在地：市区町村の名前が見あたりません。市区町村から書いてあるか、確かめてください',
      'notice 見本 太郎の携帯：電話番号が二つ以上あります。使うほうを一つ入れてください',
    ]);
  });

  test('what the form itself says of a value is among them; what a network’s rule says, and what has to be mended, isn’t', () => {
    const finding = (given: Partial<FormFinding>): FormFinding => ({
      ...{ level: 'warning', id: 'field/short-reading', message: '見本さんのふりがなが姓だけのようです。' },
      ...{ label: 'ふりがな', path: 'users[u1].users.kana', why: null, stage: 'fill' },
      ...given,
    });
    const findings = [finding({}), finding({ id: 'vpn', message: '' }), finding({ level: 'error', message: '' })];
    expect(leaving(doubtsOf([], { findings }))).toEqual(['notice 見本さんのふりがなが姓だけのようです。']);
  });

  test('of papers that leave together it is said of which', () => {
    const papers = [
      { number: '様式1', document: paper, doubts: doubtsOf(wrong) },
      { number: '様式2', document: paper },
    ];
    const doubts = lettersChecks(papers, { pack, today: '2026-11-21' }).filter(({ id }) => id === 'doubt');
    expect(doubts.map(({ text }) => text.slice(0, 18))).toEqual(['様式1：郵便番号：〒270-0151']);
  });
});
