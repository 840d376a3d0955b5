import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { propose } from '@shared/form-studio/propose/propose';
import { carryOver } from '@shared/form-studio/next-year/carry-over';
import { placesToDependOn, withRule, type SaidRule } from '@shared/form-studio/decide/say-rule';
import { begun, studioAfter } from '@shared/form-studio/decide/studio';
import { undecided, type Decision } from '@shared/form-studio/write/decision';
import { ruleSentences } from '@shared/form-studio/write/rule-words';
import { conditionOfPlace, lostRules } from '@shared/form-studio/write/rules';
import { openForm } from '@shared/forms/form-template';
import { PlaceDecisions } from '@shared/ipc/form-studio';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../builders/docx';
import { evaluated, filled, formOf } from '../../support/own-form';
import { paragraphs } from '../../support/word-text';

const paper = (...lines: string[]): Uint8Array => aDocx({ body: lines.map((one) => paragraph(run(one))).join('') });
const placesIn = (bytes: Uint8Array) => findCandidates(pageOf(unwrap(openForm('様式.docx', bytes, nodeCodec))));
const typedAll = (found: ReturnType<typeof placesIn>): Decision[] =>
  propose(found).map((one): Decision => ({ ...undecided(one), item: 'typed', state: 'decided' }));

function studioOf(...lines: string[]) {
  const bytes = paper(...lines);
  const found = placesIn(bytes);
  const all = typedAll(found);
  const at = (label: string): number => {
    const place = all.findIndex((one) => one.label === label);
    if (place === -1) throw new Error(`${label} isn't among ${all.map((one) => one.label).join(', ')}`);
    return place;
  };
  const form = (decisions: readonly Decision[]) => formOf('様式.docx', found, decisions);
  return { bytes, found, all, at, form };
}

/** What is missing or wrong, where, and in which words. */
async function wrongOn(form: ReturnType<typeof formOf>, overrides = {}, answers = {}) {
  const { findings } = await evaluated(form, overrides, answers);
  return findings.map(({ path, message }) => [path, message]);
}
const keysOf = (form: ReturnType<typeof formOf>): Record<string, string> =>
  Object.fromEntries(form.fields.map(({ label, key }) => [label, key]));

describe('…のときだけ', () => {
  const { bytes, found, all, at, form } = studioOf(
    '区分　□開始　□休止　□廃止',
    '廃止の理由：　　　　　　　　　',
    '備考：',
  );
  const rule: SaidRule = {
    kind: 'only-when',
    place: at('廃止の理由'),
    on: { place: at('区分'), words: ['廃止'] },
  };
  const said = withRule(all, rule);
  const own = form(said);
  const keys = keysOf(own);
  const [kind, reason] = [keys['区分'] ?? '', keys['廃止の理由'] ?? ''];

  test('is one sentence, and typed words of the manifest', () => {
    expect(ruleSentences(said, at('廃止の理由'))).toEqual(['「区分」で「廃止」を選んだときだけ、たずねます。']);
    expect(own.fields.find(({ key }) => key === reason)).toMatchObject({
      required: true,
      onlyWhen: { say: '「区分」で「廃止」を選んだときだけ' },
    });
    expect(own.fields.find(({ key }) => key === kind)).not.toHaveProperty('onlyWhen.when');
  });

  test('the place is missing only then', async () => {
    const missing = async (chosen: string) => (await wrongOn(own, { [kind]: chosen })).map(([path]) => path);
    expect(await missing('v1')).toEqual([]);
    expect(await missing('v3')).toEqual([reason]);
    expect(await wrongOn(own, { [kind]: 'v3', [reason]: '転居' })).toEqual([]);
  });

  test('what was typed isn’t printed while it doesn’t hold, and comes back', async () => {
    const typed = { [kind]: 'v3', [reason]: '人手が足りないため' };
    const lines = async (overrides: object): Promise<string> =>
      paragraphs(await filled(own, bytes, overrides as never)).join('\n');
    expect(await lines(typed)).toContain('廃止の理由：人手が足りないため');
    expect(await lines({ ...typed, [kind]: 'v1' })).not.toContain('人手');
    const { sheets } = await evaluated(own, { ...typed, [kind]: 'v1' });
    expect(sheets[0]?.fields.find(({ key }) => key === reason)).toMatchObject({
      shown: '',
      unasked: '「区分」で「廃止」を選んだときだけ',
    });
  });

  test('nothing is said against what stands there unseen', async () => {
    const line = { [kind]: 'v1', [reason]: '一行\n二行' };
    expect(await wrongOn(own, line)).toEqual([]);
    expect(await wrongOn(own, { ...line, [kind]: 'v3' })).toHaveLength(1);
  });

  test('depends on what stands in another place, and on one that itself isn’t asked for', async () => {
    const chain = form(
      withRule(said, {
        kind: 'only-when',
        place: at('備考'),
        on: { place: at('廃止の理由'), words: [] },
      }),
    );
    const note = keysOf(chain)['備考'] ?? '';
    const shown = async (overrides: object) =>
      (await evaluated(chain, overrides as never)).sheets[0]?.fields.find(({ key }) => key === note)?.shown;
    const typed = { [reason]: '転居', [note]: '鍵は返却ずみ' };
    expect(await shown({ ...typed, [kind]: 'v3' })).toBe('鍵は返却ずみ');
    expect(await shown({ ...typed, [kind]: 'v1' })).toBe('');
    expect(await shown({ [kind]: 'v3', [note]: '鍵は返却ずみ' })).toBe('');
  });

  test('is never in a circle', () => {
    expect(placesToDependOn(said, at('区分'))).not.toContain(at('廃止の理由'));
    expect(placesToDependOn(said, at('備考'))).toContain(at('廃止の理由'));
  });

  test('of boxes of which several are ticked, any of its words will do', async () => {
    const several = all.map((one, i): Decision => (i === at('区分') ? { ...one, takes: 'several' } : one));
    const on = { place: at('区分'), words: ['休止', '廃止'] };
    const form3 = form(withRule(several, { kind: 'only-when', place: at('廃止の理由'), on }));
    const boxes = form3.fields.filter(({ type }) => type === 'check').map(({ key }) => key);
    const missing = async (box: number) => (await wrongOn(form3, { [boxes[box] ?? '']: true })).length;
    expect([await missing(0), await missing(1), await missing(2)]).toEqual([0, 1, 1]);
  });

  test('is undone and done again at once', () => {
    const studio = studioAfter(begun(all), { kind: 'rule', rule });
    expect(conditionOfPlace(studio.decisions, at('廃止の理由'))).toMatchObject({ words: ['廃止'] });
    const undone = studioAfter(studio, { kind: 'undo' });
    expect(undone.decisions).toEqual(all);
    expect(studioAfter(undone, { kind: 'redo' }).decisions).toEqual(studio.decisions);
  });

  test('goes over to next year’s form, and says so where what it was about has gone', () => {
    const kept = PlaceDecisions.parse(JSON.parse(JSON.stringify(said)));
    const next = (...lines: string[]): Decision[] => carryOver(kept, propose(placesIn(paper(...lines)))).decisions;
    const same = next('様式', '備考：', '区分　□開始　□休止　□廃止', '廃止の理由：　　　　　　　　　');
    expect(same.map((_, i) => ruleSentences(same, i)).flat()).toEqual([
      '「区分」で「廃止」を選んだときだけ、たずねます。',
    ]);
    const gone = next('廃止の理由：　　　　　　　　　', '備考：');
    expect(gone.map((_, i) => ruleSentences(gone, i)).flat()).toEqual([]);
    expect(gone.map((_, i) => lostRules(gone, i))).toEqual([['only-when'], []]);
  });

  test('of a place that takes nothing any more holds no longer', () => {
    const left = said.map((one, i): Decision => (i === at('区分') ? { ...one, item: null } : one));
    expect(lostRules(left, at('廃止の理由'))).toEqual(['only-when']);
    expect(formOf('様式.docx', found, left).fields.some((one) => 'onlyWhen' in one && one.onlyWhen)).toBe(false);
  });

  test('of one answer whose parts stand in boxes is asked whole, and only then', async () => {
    const boxes = Array.from({ length: 10 }, () => '');
    const table = aDocx({
      body: `${paragraph(run('区分　□開始　□休止　□廃止'))}<w:tbl>${row(run('事業所番号'), ...boxes)}</w:tbl>`,
    });
    const places = placesIn(table);
    const typed = typedAll(places);
    expect(typed.map(({ candidate }) => candidate.shape)).toEqual(['boxes', 'digits']);
    const bound = withRule(typed, { kind: 'only-when', place: 1, on: { place: 0, words: ['廃止'] } });
    const form2 = formOf('様式.docx', places, bound);
    const chosen = keysOf(form2)['区分'] ?? '';
    const { findings, sheets } = await evaluated(form2, { [chosen]: 'v1', typed2: '1234567890' });
    expect(findings).toEqual([]);
    expect(sheets[0]?.fields.slice(1).map(({ shown, unasked }) => [shown, unasked])).toEqual([
      ['', '「区分」で「廃止」を選んだときだけ'],
    ]);
    expect((await wrongOn(form2, { [chosen]: 'v3' })).map(([path]) => path)).toEqual(['typed2']);
    expect(await wrongOn(form2, { [chosen]: 'v3', typed2: '1234567890' })).toEqual([]);
  });
});

describe('その他（　　） of printed words', () => {
  const cells = ['□新規　□変更　□その他（　　　　　）', 'ア　廃止　イ　休止　ウ　その他（　　　　）'] as const;
  const found = placesIn(
    aDocx({ body: `<w:tbl>${row(run('区分'), run(cells[0]))}${row(run('理由'), run(cells[1]))}</w:tbl>` }),
  );
  const all = typedAll(found);
  const form = (decisions: readonly Decision[]) => formOf('様式.docx', found, decisions);
  const gaps = all.flatMap(({ candidate }, i) => (candidate.shape === 'gap' ? [i] : []));

  test('is asked for only when その他 is chosen, without anybody saying so', async () => {
    expect(gaps.map((i) => ruleSentences(all, i))).toEqual([
      ['「区分」で「その他」を選んだときだけ、たずねます。'],
      ['「理由」で「ウ　その他」を選んだときだけ、たずねます。'],
    ]);
    const own = form(all);
    const [first, gap] = own.fields.map(({ key }) => key);
    expect((await wrongOn(own, { [first ?? '']: 'v1' })).map(([path]) => path)).not.toContain(gap);
    expect((await wrongOn(own, { [first ?? '']: 'v3' })).map(([path]) => path)).toContain(gap);
  });

  test('can be refused, and is then asked for as any other', () => {
    const [place = -1] = gaps;
    const refused = withRule(all, { kind: 'only-when', place, on: null });
    expect(ruleSentences(refused, place)).toEqual([]);
    expect(lostRules(refused, place)).toEqual([]);
    expect(form(refused).fields.filter((one) => 'onlyWhen' in one && one.onlyWhen)).toHaveLength(1);
  });

  test.each([
    ['□ なし　□ あり（　　台）', ['「使用」で「あり」を選んだときだけ、たずねます。']],
    ['□ なし　□ あり（台数　　　台）', ['「使用」で「あり」を選んだときだけ、たずねます。']],
    ['□ あり（取得日　　　年　　月　　日）　□ なし', ['「使用」で「あり」を選んだときだけ、たずねます。']],
    ['無 ・ 有（　　　　　）', ['「使用」で「有」を選んだときだけ、たずねます。']],
    ['有・無（番号　　　　　）', ['「使用」で「有」を選んだときだけ、たずねます。']],
    ['□ 有　□ 無（理由　　　　　）', ['「使用」で「無」を選んだときだけ、たずねます。']],
    // In a bracket of its own, or in none.
    ['□ なし　□ あり　　　　台数（　　　　台）', []],
    ['□ なし　□ あり　　台数：　　　　　台', []],
  ])('and so is what another word asks in its brackets: %j', (text, sentences) => {
    const printed = placesIn(aDocx({ body: `<w:tbl>${row(run('使用'), run(text))}</w:tbl>` }));
    const typed = typedAll(printed);
    const written = typed.findIndex(({ candidate }) => ['gap', 'date'].includes(candidate.shape));
    expect(written).not.toBe(-1);
    expect(ruleSentences(typed, written)).toEqual(sentences);
  });

  test('isn’t proposed where nothing is chosen in its line', () => {
    const alone = studioOf('□その他（　　　　　）', '種別：その他（　　　　）');
    expect(alone.all.map((_, i) => conditionOfPlace(alone.all, i))).toEqual(alone.all.map(() => null));
  });
});

describe('one of these', () => {
  const { all, at, form } = studioOf('電話：　　　　　　　', 'メール：　　　　　　　', 'ＦＡＸ：　　　　　　　');
  const places = [at('電話'), at('メール')];
  const form1 = form(withRule(all, { kind: 'one-of', places, exactly: false }));
  const keys = keysOf(form1);
  const [phone, mail, fax] = ['電話', 'メール', 'FAX'].map((label) => keys[label] ?? keys['ＦＡＸ'] ?? '');

  test('one is enough, and none is told of at the first of them', async () => {
    const rest = { [fax ?? '']: '1' };
    expect(await wrongOn(form1, rest)).toEqual([[phone, '「電話」か「メール」の、どちらかを入れてください。']]);
    expect(await wrongOn(form1, { ...rest, [mail ?? '']: 'a' })).toEqual([]);
    expect(await wrongOn(form1, { ...rest, [mail ?? '']: 'a', [phone ?? '']: '1' })).toEqual([]);
  });

  test('where only one may be, the second is told of', async () => {
    const exactly = form(withRule(all, { kind: 'one-of', places, exactly: true }));
    expect(await wrongOn(exactly, { [fax ?? '']: '1', [mail ?? '']: 'a', [phone ?? '']: '1' })).toEqual([
      [mail, '「電話」か「メール」の、どちらか1つだけを書きます。書かないほうを消してください。'],
    ]);
  });

  test('a place is in one group, and a group of one is none', () => {
    const two = withRule(all, { kind: 'one-of', places, exactly: false });
    const moved = withRule(two, { kind: 'one-of', places: [at('電話'), all.length - 1], exactly: true });
    expect(moved.map((_, i) => ruleSentences(moved, i))).toEqual([
      ['「電話」か「FAX」の、どちらか1つだけを書きます。'],
      [],
      ['「電話」か「FAX」の、どちらか1つだけを書きます。'],
    ]);
    const none = withRule(moved, { kind: 'no-one-of', place: at('電話') });
    expect(none.flatMap((_, i) => ruleSentences(none, i))).toEqual([]);
    expect((form(none).fields[0] as { required: boolean }).required).toBe(true);
  });

  test('what isn’t asked for isn’t missing', async () => {
    const { all: own, at: of, form: made } = studioOf('区分　□有　□無', '電話：　　　　　　', 'メール：　　　　　　');
    const on = { place: of('区分'), words: ['有'] };
    const rules: SaidRule[] = [
      { kind: 'one-of', places: [of('電話'), of('メール')], exactly: false },
      { kind: 'only-when', place: of('電話'), on },
      { kind: 'only-when', place: of('メール'), on },
    ];
    const form2 = made(rules.reduce(withRule, own));
    const [kind] = form2.fields.map(({ key }) => key);
    expect(await wrongOn(form2, { [kind ?? '']: 'v2' })).toEqual([]);
    expect((await wrongOn(form2, { [kind ?? '']: 'v1' })).map(([, words]) => words)).toEqual([
      '「電話」か「メール」の、どちらかを入れてください。',
    ]);
  });
});

describe('a day that isn’t before another one', () => {
  const wareki = studioOf('開始日　令和　　年　　月　　日', '終了日　令和　　年　　月　　日');
  const western = studioOf('開始日：　　　　年　　月　　日', '終了日：　　　　年　　月　　日');

  test('is told at the later day, of whatever kind of place', async () => {
    for (const { all, at, form } of [wareki, western]) {
      const own = form(withRule(all, { kind: 'not-before', place: at('終了日'), than: at('開始日') }));
      const fill = (from: string, to: string): [object, object] => {
        if (own.inputs.length === 0) {
          const [first, last] = own.fields.map(({ key }) => key);
          return [{ [first ?? '']: from, [last ?? '']: to }, {}];
        }
        const [first, last] = own.inputs.map(({ key }) => key);
        return [{}, { [first ?? '']: from, [last ?? '']: to }];
      };
      const wrong = async (from: string, to: string) =>
        (await wrongOn(own, ...fill(from, to))).map(([, message]) => message);
      expect(await wrong('2026-11-20', '2026-11-20')).toEqual([]);
      expect(await wrong('2026-11-20', '2027-01-05')).toEqual([]);
      expect(await wrong('2026-11-20', '2026-11-19')).toEqual([
        '「終了日」は、「開始日」と同じ日か、後の日にしてください。',
      ]);
      const [[path] = []] = await wrongOn(own, ...fill('2026-11-20', '2026-11-19'));
      expect(path).toBe(own.inputs[1] ? `input.${own.inputs[1].key}` : own.fields[1]?.key);
    }
  });

  test('is taken back', () => {
    const { all, at } = wareki;
    const said = withRule(all, { kind: 'not-before', place: at('終了日'), than: at('開始日') });
    expect(ruleSentences(said, at('終了日'))).toEqual(['「開始日」と同じ日か、後の日にします。']);
    const without = withRule(said, { kind: 'not-before', place: at('終了日'), than: null });
    expect(ruleSentences(without, at('終了日'))).toEqual([]);
  });
});
