import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SampleValues } from '@shared/form-studio/decide/sample-values';
import { begun } from '@shared/form-studio/decide/studio';
import type { PlaceCandidate } from '@shared/form-studio/find/candidate';
import { choicesForAll } from '@shared/form-studio/decide/choices';
import type { Decision, SpreadBy } from '@shared/form-studio/write/decision';
import { waysToSpread } from '@shared/form-studio/write/spread';
import { AddedPlace } from '../../../renderer/features/form-studio/add-place';
import { PlaceChooser } from '../../../renderer/features/form-studio/place-chooser';
import { PrintedChoice } from '../../../renderer/features/form-studio/printed-choice';
import { SeveralPlaces } from '../../../renderer/features/form-studio/several-places';
import { OnePlace } from '../../../renderer/features/form-studio/places-step';
import { PlaceList } from '../../../renderer/features/form-studio/place-list';
import type { useAddedPlaces } from '../../../renderer/features/form-studio/use-added-places';
import type { OpenStudio } from '../../../renderer/features/form-studio/use-studio';

const values = new SampleValues({ office: { phone: '04-7100-0000' } });
const nothing = (): void => {};

const candidate: PlaceCandidate = {
  ...{ shape: 'blank', places: [], reach: { from: 0, to: 0 }, left: ['電話番号'], above: [], over: [], behind: '' },
  ...{ words: [], choices: null, named: '', side: null, rows: null, isLoose: false, board: 0, row: 1, column: 1 },
};
const aDecision = (own: Partial<Decision>): Decision => ({
  ...{ candidate, label: '電話番号', item: 'office.phone', state: 'proposed' },
  ...own,
});

const listOf = (decisions: readonly Decision[], reason = ''): string =>
  shown(
    <PlaceList
      studio={begun(decisions)}
      listed={decisions.map((_, i) => i)}
      pageOf={new Map()}
      newsOf={() => ''}
      values={values}
      reasonOf={() => reason}
      onMove={nothing}
      onOpen={nothing}
      onTake={nothing}
      onStop={nothing}
    >
      {null}
    </PlaceList>,
  );

const chooserOf = (decisions: readonly [Decision, ...Decision[]]): string =>
  shown(
    <PlaceChooser
      decisions={decisions}
      proposal={undefined}
      values={values}
      places={new Map()}
      onDecide={nothing}
      onName={nothing}
      onSay={nothing}
      onMore={nothing}
      onBack={nothing}
    />,
  );

const shown = (part: React.ReactNode): string =>
  renderToStaticMarkup(<MantineProvider>{part}</MantineProvider>)
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('a list of two hundred places: each with its state in a word, what goes there, and the sample’s value', () => {
  const decisions = Array.from({ length: 200 }, (_, i) =>
    aDecision(i === 1 ? { state: 'open', item: null, label: '備考' } : i === 2 ? { state: 'decided', item: null } : {}),
  );
  const words = listOf(decisions, '左の見出し「電話番号」から見つけました。');
  expect(words).toContain(
    '提案 電話番号 事業所の電話（198か所） 例：04-7100-0000 左の見出し「電話番号」から見つけました。',
  );
  expect(words).toContain('未定 備考 何を入れるかを選んでください');
  expect(words).toContain('空欄 電話番号 何も書き込まない');
  expect(words.match(/提案 電話番号/g)).toHaveLength(198);
});

test('below the list what is typed can be made compulsory in one act; the list says what is', () => {
  const free = aDecision({ item: 'typed', state: 'decided', mayStayEmpty: true });
  const foot = (one: Decision): string =>
    renderToStaticMarkup(
      <MantineProvider>
        <OnePlace open={{ studio: { ...begun([one]), at: 0 }, act: nothing }} onTake={nothing} onChoose={nothing} />
      </MantineProvider>,
    );
  expect(foot(free)).toContain('空欄では完成にしない');
  expect(foot(free)).not.toContain('checked=""');
  expect(foot({ ...free, isRequired: true })).toContain('checked=""');
  for (const other of [{ item: 'office.phone' }, { item: 'city' }, { item: null, state: 'open' }] as const)
    expect(foot({ ...free, ...other })).not.toContain('空欄では完成にしない');
});

test('what is only proposed says already whether it has to be there once it is taken', () => {
  const typed = aDecision({ item: 'typed', label: '合図' });
  const must = aDecision({ item: 'typed', label: '宛名', candidate: { ...candidate, isMust: true } });
  const words = listOf([typed, must]);
  expect(words).toContain('提案 宛名 毎回手で入力する（必ず）');
  expect(words).not.toContain('提案 合図 毎回手で入力する（必ず）');
  expect(listOf([{ ...typed, state: 'decided', isRequired: true }])).toContain('決定 合図 毎回手で入力する（必ず）');
});

test('what can stand in a place: what is proposed first, then what is in no ledger, then the ledger, with examples', () => {
  const words = shown(
    <PlaceChooser
      decisions={[aDecision({})]}
      places={new Map([['office.phone', 2]])}
      onSay={nothing}
      onMore={nothing}
      proposal={{
        candidate,
        item: 'office.phone',
        certainty: 'sure',
        reason: '左から。',
        label: '電話番号',
        owner: 'office',
        rule: 'whole label, label',
        suggestion: null,
      }}
      values={values}
      onDecide={nothing}
      onName={nothing}
      onBack={nothing}
    />,
  );
  expect(words).toContain(
    'この欄へのおすすめ 事業所の電話 例：04-7100-0000 2か所 おすすめ 台帳から入れない 毎回、手で入力する',
  );
  expect(words).toContain('提出先が記入する（空けておく）');
  expect(words.indexOf('この欄には書き込まない')).toBeLessThan(words.indexOf('法人名のフリガナ'));
});

test('what isn’t sure enough to be proposed stands first all the same, and is recommended by nobody', () => {
  const words = shown(
    <PlaceChooser
      decisions={[aDecision({ item: null, state: 'open' })]}
      places={new Map()}
      onSay={nothing}
      onMore={nothing}
      proposal={{
        ...{ candidate, item: null, suggestion: 'office.phone', certainty: 'open', label: '電話番号', owner: 'office' },
        ...{ rule: 'whole label, before', reason: '左から。たしかではないので、選んでください。' },
      }}
      values={values}
      onDecide={nothing}
      onName={nothing}
      onBack={nothing}
    />,
  );
  expect(words).toContain(
    'もしかすると 事業所の電話 例：04-7100-0000 担当者の電話 見出しの「電話番号」だけでは、担当者の電話のこともあります。 法人の電話 見出しの',
  );
  expect(words).toContain('法人の電話のこともあります。 台帳から入れない');
  expect(words).not.toContain('おすすめ');
});

test('several places are decided at once: by their names, with what fits all of them, and typed once where it can be', () => {
  const fax = aDecision({ label: 'FAX番号', item: null, state: 'open' });
  const words = chooserOf([aDecision({}), fax]);
  expect(words).toContain('2か所をまとめて決める 電話番号、FAX番号');
  expect(words).toContain('毎回、1度だけ入力する 同じ言葉が、選んだところすべてに入ります');
  expect(words).not.toContain('画面での呼び名');
  const ring = aDecision({ candidate: { ...candidate, shape: 'ring' } });
  const ofWords = chooserOf([aDecision({}), ring]);
  expect(ofWords).not.toContain('毎回、1度だけ入力する');
  expect(ofWords).not.toContain('事業所名');
});

test('further places are offered for what the ledger has, and for nothing else', () => {
  expect(chooserOf([aDecision({})])).toContain('同じ項目の場所をふやす');
  for (const own of [
    { item: 'typed' },
    { item: null, state: 'open' },
    { candidate: { ...candidate, rows: 0 } },
  ] as const)
    expect(chooserOf([aDecision(own)])).not.toContain('同じ項目の場所をふやす');
});

const severalOf = (
  decisions: readonly [Decision, ...Decision[]],
  source: Decision | undefined,
  by: SpreadBy | null,
): string => {
  const candidates = decisions.map((one) => one.candidate);
  const ways = by === null ? [] : waysToSpread(candidates);
  const spread = { by, ways, items: choicesForAll(candidates, by), say: nothing };
  return shown(
    <SeveralPlaces {...{ decisions, source, spread }} onDecide={nothing} onChoose={nothing} onStop={nothing} />,
  );
};

test('of several places it is asked whether they share what stands there', () => {
  const three = [aDecision({ state: 'decided' }), aDecision({ state: 'open' }), aDecision({ state: 'open' })] as const;
  expect(severalOf(three, three[0], 'parts')).toContain(
    '選んだ 3か所を「事業所の電話」に やめる 入れ方 同じ値をすべてに 1マスに1字ずつ 区切って入れる これに決める',
  );
});

test('below the list it is said what goes into how many places', () => {
  const source = aDecision({ state: 'decided' });
  const open = aDecision({ item: null, state: 'open' });
  const of = (decisions: readonly [Decision, ...Decision[]], from: Decision | undefined): string =>
    severalOf(decisions, from, null);
  expect(of([source], source)).toContain('「事業所の電話」を書くところを、紙か一覧で選んでください。 やめる');
  expect(of([source, open, open], source)).toContain('選んだ 3か所を「事業所の電話」に やめる これに決める 選び直す');
  expect(of([open, source], undefined)).toContain('選んだ 2か所を「事業所の電話」に');
  expect(of([open, open], undefined)).toContain('2か所を選んでいます やめる 入れるものを選ぶ');
});

test('what has to be there can be said of what is written, and of nothing that a hand or the city writes', () => {
  const asks = (own: Partial<Decision>): boolean => chooserOf([aDecision(own)]).includes('空欄では完成にしない');
  expect([asks({}), asks({ item: 'typed' }), asks({ candidate: { ...candidate, shape: 'ring' } })]).toEqual([
    ...[true, true, true],
  ]);
  expect([asks({ item: 'city' }), asks({ item: 'signature' }), asks({ item: null, state: 'open' })]).toEqual([
    ...[false, false, false],
  ]);
});

test('printed words to choose among: each can be seen and called otherwise, and whether none may be chosen is said', () => {
  const words = ['新規登録', '変更', '登録抹消'];
  const place = { paragraph: 0, sheet: '', cell: '', from: 0, to: 1, printed: '□' };
  const boxes = { ...candidate, shape: 'boxes', words, places: [place, place, place], left: ['届出区分'] } as const;
  const own = { candidate: boxes, label: '届出区分', item: 'typed', state: 'decided' } as const;
  const screen = (more: Partial<Decision>): string =>
    renderToStaticMarkup(
      <MantineProvider>
        <PrintedChoice decision={aDecision({ ...own, ...more })} onSay={nothing} />
      </MantineProvider>,
    );
  for (const word of words) expect(screen({})).toContain(`value="${word}"`);
  expect(screen({ called: ['はじめて', '', ''] })).toContain('value="はじめて"');
  expect(screen({})).toContain('どれかを選ぶまで「足りないところ」に出ます');
  expect(screen({ isRequired: false })).toContain('どれも選ばないままでも完成にできます');
  expect(screen({ takes: 'several' })).toContain('どれも選ばないままでも完成にできます');
  expect(screen({ item: 'city' })).not.toContain('選択肢');
});

test.each([
  ['and leads to it', null, false],
  ['and to the room beside it in its line', { write: { label: 'その他' } }, true],
])('a press where a place is already says so in words, %s', (_, beside, isOffered) => {
  const decisions = [aDecision({ label: '部署・氏名' })];
  const open = { draft: { page: { format: 'word' } }, studio: begun(decisions) } as unknown as OpenStudio;
  const added = {
    pending: null,
    proposal: null,
    decision: null,
    taken: { place: 0, beside },
    setAdding: nothing,
    stop: nothing,
    cursor: nothing,
  };
  const words = shown(
    <AddedPlace
      open={open}
      added={added as unknown as ReturnType<typeof useAddedPlaces>}
      values={values}
      onOpen={nothing}
    />,
  );
  expect(words).toContain('ここは、もう「部署・氏名」の欄です。同じところに欄は重ねられません。');
  expect(words).toContain('この欄を開く');
  expect(words.includes('同じ行の空き「その他」に書く')).toBe(isOffered);
});
