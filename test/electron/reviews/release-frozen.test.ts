import { expect, test } from 'vitest';
import { failure, success, unwrap } from '@shared/problems/problem';
import { freeze } from '@shared/submission/frozen';
import { paperDigest } from '../../../electron/reviews/paper-digest';
import { releaseFrozen } from '../../../electron/reviews/release-frozen';
import { aNewFile, submissionFacts } from '../../builders/submission';

const words = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = {
  pack: { id: 'nagareyama-tritrus' },
  form: { id: '2', number: '様式2', shortTitle: '変更・修正申請書' },
  template: words('template'),
} as never;
const evaluationOf = (name: string) =>
  ({
    sheets: [{ fields: [{ path: 'name', value: name, shown: name }], rows: {} }],
    findings: [],
    callOuts: [],
  }) as never;
/** The paper of somebody, as it is filled here. */
const fill = (paper: { context: Record<string, unknown> }) => {
  const name = String(paper.context['name']);
  return Promise.resolve(success({ open, evaluation: evaluationOf(name), bytes: words(`PK ${name}`) }));
};
const APPROVED = paperDigest(open, evaluationOf('佐藤'));
const reviews = (isHeld: boolean) => ({
  isOn: () => Promise.resolve(true),
  isHeld: () => Promise.resolve(isHeld),
  mayLeave: (digest: string, seal: string | null) =>
    Promise.resolve(digest === APPROVED && seal === 'word' ? success(null) : failure('review/not-approved', {})),
  seal: (_of: string, digest: string) => Promise.resolve(`sealed ${digest}`),
});

const paper = (name: string, seal: string | null = 'word') => ({
  ...{ packId: 'p', formId: 'f', overrides: {}, seal },
  context: { name },
});
const frozen = (
  files = [aNewFile({ bytes: words('PK 佐藤') })],
  papers = [paper('佐藤')],
  facts: Parameters<typeof submissionFacts>[0] = {},
) => {
  const { metadata, body, files: places, contentDigest } = unwrap(freeze(submissionFacts(facts), files));
  return { metadata, body, offsets: places.map(({ offset }) => offset), papers, contentDigest };
};

test('what holds an approved paper and nothing else may leave', async () => {
  const { contentDigest, ...given } = frozen();
  expect(await releaseFrozen(given, reviews(true), fill)).toEqual(success({ seal: `sealed ${contentDigest}` }));
});

test.each([
  ['a paper that is another than the approved one', frozen([aNewFile({ bytes: words('PK 鈴木') })], [paper('鈴木')])],
  ['a paper without its word', frozen(undefined, [paper('佐藤', null)])],
  ['an approved paper, and another file in the body', frozen([aNewFile({ bytes: words('PK 鈴木') })])],
  ['an approved paper that calls itself another network’s', frozen(undefined, undefined, { network: 'kashiwa' })],
  [
    'an approved paper that calls itself another form',
    frozen(undefined, undefined, { form: { id: '3', number: '流山市 様式3', title: '利用終了届' } }),
  ],
  ['a further file beside it', frozen([aNewFile({ bytes: words('PK 佐藤') }), aNewFile({ name: 'b.docx' })])],
])('%s stays in the house', async (_what, { contentDigest: _, ...given }) => {
  expect(await releaseFrozen(given, reviews(true), fill)).toMatchObject({ code: 'review/not-approved' });
  // 管理者 answers for it by freezing it.
  expect(await releaseFrozen(given, reviews(false), fill)).toMatchObject({ ok: true });
});

test('a scan is looked at by 管理者', async () => {
  const { contentDigest: _, ...given } = frozen([
    aNewFile({ bytes: words('PK 佐藤') }),
    aNewFile({ name: '署名.pdf', mediaType: 'application/pdf', role: 'signed-scan', bytes: words('%PDF') }),
  ]);
  expect(await releaseFrozen(given, reviews(true), fill)).toMatchObject({ code: 'review/scan' });
  expect(await releaseFrozen(given, reviews(false), fill)).toMatchObject({ ok: true });
});

test('bytes that lie beside what the body says of itself don’t go along', async () => {
  const { contentDigest: _, ...given } = frozen();
  const body = new Uint8Array([...given.body, ...words('PK 鈴木')]);
  expect(await releaseFrozen({ ...given, body }, reviews(true), fill)).toMatchObject({
    code: 'submission/other-bytes',
  });
});

test('nobody collects words while the office lets papers go without an approval', async () => {
  const { contentDigest: _, ...given } = frozen();
  const off = { ...reviews(false), isOn: () => Promise.resolve(false) };
  expect(await releaseFrozen(given, off, fill)).toMatchObject({ code: 'review/not-released' });
});

test('two papers that read alike have one digest; another value, form or template another', () => {
  const other = { ...(open as object), template: words('newer') } as never;
  expect(paperDigest(open, evaluationOf('佐藤'))).toBe(APPROVED);
  expect(paperDigest(open, evaluationOf('鈴木'))).not.toBe(APPROVED);
  expect(paperDigest(other, evaluationOf('佐藤'))).not.toBe(APPROVED);
});

test('what a pack makes of a value is part of what was approved: another pack that swaps two boxes is another paper', () => {
  const yesNo = (yes: string, no: string) => {
    const options = [
      { value: 'はい', word: 'はい', anchors: [yes] },
      { value: 'いいえ', word: 'いいえ', anchors: [no] },
    ];
    return { ...(open as object), form: { id: 'f', fields: [{ key: 'agrees', type: 'one-of', options }] } } as never;
  };
  const approved = paperDigest(yesNo('box1', 'box2'), evaluationOf('佐藤'));
  expect(paperDigest(yesNo('box1', 'box2'), evaluationOf('佐藤'))).toBe(approved);
  expect(paperDigest(yesNo('box2', 'box1'), evaluationOf('佐藤'))).not.toBe(approved);
});
