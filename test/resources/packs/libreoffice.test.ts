import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { viewBook } from '@shared/forms/sheet/view-book';
import { unwrap } from '@shared/problems/problem';
import { formatWarekiShort } from '@shared/text/wareki';
import type { Form } from '@shared/packs/schema';
import { rowsOf } from '@shared/packs/form-fields';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { allPapers, type CountedPaper } from '../../support/all-papers';
import { officialForm, officialForms } from '../../support/official-forms';
import { fukuiConsent, fukuiLeaving, fukuiStaffPledge } from '../../support/fukui-papers';
import { fukuiApplication, fukuiLedger, fukuiTeams } from '../../support/fukui-sheet-papers';
import { ringedWords } from '../../support/rings';
import {
  ACTION_WORDS,
  ACTIONS,
  lineWorksApplication,
  lineWorksMembers,
  lineWorksSavings,
  tritrusApplication,
  tritrusChange,
  tritrusConsent,
  tritrusDevices,
  tritrusRoom,
  tritrusRoster,
  tsuruokaRegistration,
  type SamplePaper,
} from '../../support/sample-papers';
import { lostIn } from '../../support/lost-in';
import { temporaryFolder } from '../../support/temporary-folder';
import { convertAllToPdf, needs, pdfPages, pdfText } from '../../support/tools';

/** Milliseconds, on a slow machine with other work beside it. */
const ALL_OF_THEM = 300_000;

const PRINTED_KINDS = '新規・更新・削除';
const bare = (text: string): string => text.replace(/[\s\u3000]/g, '');

/** Dates in the columns of the 管理台帳 are cells that show R8.11.20. */
const isShort = (form: Form, key: string): boolean =>
  form.id === 'ledger' &&
  rowsOf(form).some(({ fields }) => fields.some((field) => field.key === key && field.type === 'date-wareki'));

/** Everything that was put in, as it should stand on the page. */
const values = ({ evaluation: { sheets }, official: { form } }: SamplePaper): string[] =>
  sheets
    .flatMap(({ fields, rows }) => [
      ...fields,
      ...Object.values(rows).flatMap((entries) => entries.flatMap((entry) => entry.fields)),
    ])
    .map(({ key, shown, value }) =>
      key.startsWith('tasks.') && shown === '☑'
        ? '【○】'
        : isShort(form, key)
          ? formatWarekiShort(String(value))
          : shown,
    )
    .filter((shown) => shown !== '');

/** All papers and all empty forms in one start of LibreOffice, which takes longer than ten files. */
async function printed(): Promise<{ papers: [SamplePaper, pdf: string][]; empty: string[] }> {
  const papers = await Promise.all(cases.map(([, make]) => make()));
  const all = [
    ...papers.map(({ bytes, official }) => ({ bytes, template: official.form.template })),
    ...officialForms.map(({ form, template }) => ({ bytes: template, template: form.template })),
  ];
  const folder = temporaryFolder();
  const paths = all.map(({ template, bytes }, i) => {
    const path = join(folder, `${i}${extname(template)}`);
    writeFileSync(path, bytes);
    return path;
  });
  const pdfs = await convertAllToPdf(paths, folder);
  return { papers: papers.map((paper, i) => [paper, pdfs[i]!]), empty: pdfs.slice(papers.length) };
}

const cases: readonly CountedPaper[] = [
  ...allPapers,
  ['LINE WORKS メンバー一覧 for 25', () => lineWorksMembers(25), 1],
  ['LINE WORKS メンバー一覧 for 80', () => lineWorksMembers(80), 3],
  ['LINE WORKS 申請フォーム for 25', () => lineWorksApplication(25), 1],
  ['LINE WORKS 申請フォーム for 60', () => lineWorksApplication(60), 2],
  ['LINE WORKS 試算表', () => lineWorksSavings(12), 1],
  ['鶴岡市 様式２ for one care manager', () => tsuruokaRegistration(1), 1],
  ['鶴岡市 様式２ for five', () => tsuruokaRegistration(5), 1],
  ['鶴岡市 様式２ for 23', () => tsuruokaRegistration(23), 2],
  ['流山市 様式1-1 for one person', () => tritrusApplication(1), 2],
  ['流山市 様式1-1 for four people', () => tritrusApplication(4), 2],
  ['流山市 様式1-1 for five people, a row more than printed', () => tritrusApplication(5), 2],
  ['流山市 様式1-1 for 23 people', () => tritrusApplication(23), 3],
  ['流山市 様式1-2 without private devices', () => tritrusDevices(0), 2],
  ['流山市 様式1-2 for five people', () => tritrusDevices(5), 2],
  ['流山市 様式2 for five people, a sheet each', () => tritrusChange(5), 5],
  ['流山市 様式4 for nobody', () => tritrusRoom(0, 'draft'), 1],
  ['流山市 様式4 for one person', () => tritrusRoom(1), 1],
  ['流山市 様式4 for 13 people, a row more than printed', () => tritrusRoom(13), 1],
  ['流山市 様式4 for 40 people', () => tritrusRoom(40), 3],
  ['流山市 様式5 for six people', () => tritrusRoster(6), 2],
  ['流山市 個人情報 同意書 with a second member of the family', () => tritrusConsent(2), 3],
  ['ふくい 様式４ for three people, a paper each', () => fukuiStaffPledge(3), 3],
  ['ふくい 様式５ without family', () => fukuiConsent(0), 2],
  ['ふくい 様式５ with three of the family and six offices', () => fukuiConsent(3, 3), 2],
  ['ふくい 様式５ with a fourth of the family and eight offices', () => fukuiConsent(4, 5), 3],
  ['ふくい 様式６ of an office in no team', () => fukuiLeaving(0), 1],
  ['ふくい 様式６ of an office in five teams', () => fukuiLeaving(5), 1],
  ['ふくい 様式６ of an office in six teams', () => fukuiLeaving(6), 1],
  ['ふくい 様式１ for nobody', () => fukuiApplication(0), 1],
  ['ふくい 様式１ for one user', () => fukuiApplication(1), 1],
  ['ふくい 様式１ for ten users', () => fukuiApplication(10), 1],
  ['ふくい 様式１ for eleven users, a row more than printed', () => fukuiApplication(11), 1],
  ['ふくい 様式１ for 60 users', () => fukuiApplication(60), 3],
  ['ふくい 様式８ without a team', () => fukuiTeams(0), 1],
  ['ふくい 様式８ for one team', () => fukuiTeams(1), 1],
  ['ふくい 様式８ for five teams', () => fukuiTeams(5), 1],
  ['ふくい 様式８ for six teams, a row more than printed', () => fukuiTeams(6), 1],
  ['ふくい 様式８ for 30 teams', () => fukuiTeams(30), 2],
  ['ふくい 管理台帳 without anything in it', () => fukuiLedger(0, 0, 0), 3],
  ['ふくい 管理台帳 with a line on each sheet', () => fukuiLedger(1, 1, 1), 3],
  ['ふくい 管理台帳 with its printed lines filled', () => fukuiLedger(20, 20, 10), 3],
  ['ふくい 管理台帳 with a line more on each sheet', () => fukuiLedger(21, 21, 11), 3],
  ['ふくい 管理台帳 of a large office', () => fukuiLedger(90, 60, 30), 9],
];

const isHere = needs('writer', 'calc', 'poppler');
let all: Awaited<ReturnType<typeof printed>>;
beforeAll(async () => {
  if (isHere) all = await printed();
}, ALL_OF_THEM);

describe.skipIf(!isHere)('a paper from the sample, printed by LibreOffice', () => {
  test.each(cases)(
    '%s: every value on as many pages as there should be, every ring around its word',
    async (name, _, pages) => {
      const [paper, pdf] = all.papers[cases.findIndex(([one]) => one === name)]!;
      expect(await pdfPages(pdf)).toBe(pages);
      const onPage = bare(await pdfText(pdf, { layout: true }));
      // LibreOffice may break a long value into two lines with something else between: then its halves are there.
      const missing = values(paper).filter((value) => !value.split('\n').every((line) => isThere(onPage, bare(line))));
      expect(missing).toEqual([]);

      if (paper.official.sheet.form === '1-2') expect(await ringedWords(pdf, 'タブレット')).toEqual(tabletRings(paper));
      const users = paper.evaluation.sheets[0]!.rows['users'];
      if (paper.official.sheet.form !== '1-1' || !users) return;
      const rings = await ringedWords(pdf, PRINTED_KINDS);
      const kinds = users.map(({ fields }) => fields[0]!.shown);
      expect(rings).toEqual(Array.from({ length: Math.max(4, users.length) }, (__, i) => (kinds[i] ? [kinds[i]] : [])));
      expect(new Set(kinds).size).toBe(Math.min(users.length, ACTIONS.length));
      expect(Object.values(ACTION_WORDS)).toEqual(expect.arrayContaining(kinds));
      expect(await ringedWords(pdf, '有・無')).toEqual([['有']]);
    },
  );
});

describe('the preview of an official sheet', () => {
  test.each(cases.filter(([name]) => name.startsWith('流山市 様式4 ')))(
    '%s: it has as many pages as in LibreOffice',
    async (_, make, pages) => {
      const { sheets } = unwrap(viewBook((await make()).bytes, nodeCodec));
      expect(sheets.flatMap((sheet) => sheet.pages)).toHaveLength(pages);
    },
  );
});

describe.skipIf(!isHere)('a paper from the sample, as LibreOffice’s PDF', () => {
  test.each(allPapers)('%s: the look at it finds each character of each value', async (name) => {
    const [{ official, evaluation }, pdf] = all.papers[cases.findIndex(([one]) => one === name)]!;
    expect(await lostIn(readFileSync(pdf), official.form, evaluation)).toEqual([]);
  });
});

describe.skipIf(!isHere)('an empty form, printed by LibreOffice', () => {
  test.each(officialForms.map(({ name }) => name))('%s has its pages, and no ring', async (name) => {
    const pdf = all.empty[officialForms.findIndex((one) => one.name === name)]!;
    expect(await pdfPages(pdf)).toBe(officialForm(name).sheet.pages);
    expect((await ringedWords(pdf, PRINTED_KINDS)).flat()).toEqual([]);
  });
});

/** On each front: the office's line without a ring, then five people, those with a ring who have a tablet. */
const tabletRings = ({ evaluation: { sheets } }: SamplePaper): string[][] =>
  sheets.flatMap(({ rows }) => [
    [],
    ...Array.from({ length: 5 }, (_, i) => {
      const fields = rows['personalDevices']?.[i]?.fields ?? [];
      return fields.some(({ key, value }) => key === 'personalDevices.tablet' && value) ? ['タブレット'] : [];
    }),
  ]);

/** Whole, or in two pieces: a cell's second line stands in another line of the text. */
function isThere(text: string, value: string): boolean {
  if (text.includes(value)) return true;
  const characters = Array.from(value);
  return characters.some((_, i) => {
    const [ahead, behind] = [characters.slice(0, i).join(''), characters.slice(i).join('')];
    return i > 0 && text.includes(ahead) && text.includes(behind);
  });
}
