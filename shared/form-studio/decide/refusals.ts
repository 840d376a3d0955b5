import type { Problem } from '../../problems/problem';
import { copyReasons } from '../../forms/copy-reasons';
import { byWord } from '../../text/by-word';
import type { AboutPart, StudioRefusal } from '../write/about-own-form';
import type { Decision } from '../write/decision';
import { isOfPerson } from '../write/subject-kind';
import type { FormWithOrigins } from '../write/form-with-origins';
import { nameOfPlace } from './place-words';

/** What was found, where: `at` and `file` as the pack's own check says them. */
type Found = Problem & { at?: string; file?: string };

/** @param decisions that the form was written of */
export const studioRefusals = (
  all: readonly Found[],
  written: FormWithOrigins,
  decisions: readonly Decision[],
): StudioRefusal[] => {
  const told = all.map((one) => refusalOf(one, written, decisions));
  return told
    .filter((one, i) => told.findIndex((other) => other.message === one.message && other.place === one.place) === i)
    .toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity));
};

function refusalOf(found: Found, written: FormWithOrigins, decisions: readonly Decision[]): StudioRefusal {
  const { code, message, details } = found;
  if (code === 'excel/sheet-copy') return ofSheets(decisions, String(details['reason'] ?? ''));
  const steps = stepsOf(found);
  const place = placeAt(steps, written) ?? placeOf(details, written);
  const about = place === null ? aboutAt(found, steps) : null;
  const name = place === null ? '' : nameOfPlace(decisions[place] ?? NOBODY, decisions);
  if (code !== 'pack/invalid') {
    const advice = place !== null && code.endsWith('/not-in-list') ? ADVICE : '';
    return { message: message + advice, place, about };
  }
  const reason = `${String(details['reason'] ?? '')}。`;
  if (place !== null)
    return { message: `「${name}」の${PARTS[steps.at(-1) ?? ''] ?? '決め方'}：${reason}`, place, about };
  if (about !== null) return { message: `${ABOUT[about]}：${reason}`, place, about };
  if (steps[0] === 'fields') return { message: NOTHING, place: 0, about };
  return { message: `この様式のまとまりに、直すところがあります：${reason}`, place, about };
}

const NOBODY = { label: '', item: null, candidate: { side: null, rows: null } } as Decision;
const NOTHING = '書き込む欄が、まだ1つもありません。紙か一覧で欄を選び、入れるものを決めてください。';
const ADVICE = 'この欄には、市のファイルにある選択肢しか入りません。「毎回、手で入力する」に決め直してください。';
const PARTS = byWord<string>({ label: '画面での呼び名', word: '選択肢', value: '選択肢', options: '選択肢' });

/** Of a workbook of several sheets, or of a sheet with what can't be copied, there is none for each person. */
function ofSheets(decisions: readonly Decision[], reason: string): StudioRefusal {
  const place = decisions.findIndex(
    ({ state, item, candidate }) => state === 'decided' && candidate.rows === null && isOfPerson(item ?? ''),
  );
  const named = decisions[place] ? `「${nameOfPlace(decisions[place], decisions)}」などの` : '';
  const [why, way] =
    reason === copyReasons.severalSheets
      ? ['シートが2枚以上ある Excel では、つくれません', 'シートを1枚ずつのファイルに分けるか']
      : [
          `このファイルではつくれません（シートに、${reason}）`,
          'Excel で図・コメント・テーブルを除いたものを取り込むか',
        ];
  const message = `${named}職員の項目があると、職員1人に1枚ずつつくります。${why}。${way}、「毎回、手で入力する」に決め直してください。`;
  return { message, place: place === -1 ? null : place, about: null };
}

const ABOUT: Readonly<Record<AboutPart, string>> = {
  title: '様式の名前',
  number: '様式の番号',
  days: '様式を使う日',
  collection: '様式集の名前',
  issuer: '出す先',
  network: 'ネットワークの名前',
  kinds: 'どのサービスの事業所の様式か',
  ways: '出し方',
  receiver: '提出先の連絡先',
  'hand-ins': 'いつ出すか',
};

/** In which box of 様式のこと somebody has said what stands there. */
const OF_FORM = byWord<AboutPart>({
  ...{ title: 'title', shortTitle: 'title', number: 'number', channels: 'ways', outputs: 'ways' },
  ...{ effectiveFrom: 'days', effectiveTo: 'days', subject: 'hand-ins', refusals: 'ways' },
  serviceKinds: 'kinds',
});
const OF_PACK = byWord<AboutPart>({
  ...{ title: 'collection', issuer: 'issuer', municipality: 'issuer', network: 'network', of: 'network' },
  ...{ channels: 'ways', contacts: 'receiver', effectiveFrom: 'days', effectiveTo: 'days' },
  ...{ procedures: 'hand-ins', overview: 'hand-ins', actors: 'hand-ins' },
});

function aboutAt({ file = '' }: Found, [first = '']: readonly string[]): AboutPart | null {
  if (file.startsWith('procedures/')) return 'hand-ins';
  return (file.endsWith('/form.json') ? OF_FORM : OF_PACK)[first] ?? null;
}

/** A pointer (RFC 6901), within form.json also where it was told of the whole pack. */
function stepsOf({ at = '', details }: Found): string[] {
  const [, told = at] = /(?:^|\s)(\/\S*)$/.exec(at === '' ? String(details['path'] ?? '') : '') ?? [];
  const steps = told.split('/').slice(1);
  return (steps[0] === 'forms' ? steps.slice(2) : steps).map((one) => one.replaceAll('~1', '/').replaceAll('~0', '~'));
}

type Json = Readonly<Record<string, unknown>>;
const entries = (of: unknown): readonly Json[] => (Array.isArray(of) ? (of as Json[]) : []);

function placeAt([first = '', at = '', inner = '', of = '']: readonly string[], { form, origins }: FormWithOrigins) {
  if (first === 'places') return decisionOfKey(at, origins);
  if (first === 'inputs')
    return decisionOfKey(`input.${String(entries(form['inputs'])[Number(at)]?.['key'])}`, origins);
  const entry = first === 'fields' ? entries(form['fields'])[Number(at)] : undefined;
  const field = inner === 'fields' ? (entries(entry?.['fields'])[Number(of)] ?? entry) : entry;
  return field ? decisionOfKey(String(field['key']), origins) : null;
}

/** What a sentence names it by. */
function placeOf({ label, field, anchor }: Problem['details'], { form, origins }: FormWithOrigins): number | null {
  const all = entries(form['fields']).flatMap((one) => [one, ...entries(one['fields'])]);
  const named = label === undefined ? undefined : all.find((one) => one['label'] === label);
  const keys = [named?.['key'], field, anchor].filter((one) => one !== undefined);
  return keys.map((one) => decisionOfKey(String(one), origins)).find((one) => one !== null) ?? null;
}

/** Of which place a finding of a filled paper tells, by the name of its field; null: of none. */
export const placeNamed = (label: string, written: FormWithOrigins): number | null => placeOf({ label }, written);

/** A date's part, an option's box: of what they are parts. */
export function decisionOfKey(key: string, origins: FormWithOrigins['origins']): number | null {
  for (let name = key; name !== ''; name = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '')
    if (Object.hasOwn(origins, name)) return origins[name] ?? null;
  return null;
}
