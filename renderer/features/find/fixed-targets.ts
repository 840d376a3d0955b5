import { dayOf } from '@shared/text/calendar-date';
import type { PaperDocument } from '@shared/ledger/document';
import { formatWarekiShort } from '@shared/text/wareki';
import type { Pack } from '@shared/packs/schema';
import { screens } from '../../addresses/screens';
import { screenIcons } from '../../ui/screen-icons';
import { formKey, keyOf } from '../../papers/form-key';
import { formNumber } from '../../words/form-title';
import { readingsOf } from '../../papers/listed-papers';
import type { FindTarget } from './find-entry';

/** How words are read that people type before they convert them. */
const SCREEN_READINGS: Record<string, string> = {
  ホーム: 'ほーむ きょうやること',
  台帳: 'だいちょう しょくいん',
  手続き: 'てつづき',
  書類: 'しょるい ようしき',
  提出: 'ていしゅつ',
  同意書: 'どういしょ',
  'ID・パスワード': 'あいでぃー ぱすわーど',
  設定: 'せってい',
};
/** Places inside a screen that people ask for by name. */
const PLACES = [
  { path: '/ledger/people', label: '台帳 › 職員', reading: 'だいちょう しょくいん' },
  { path: '/ledger/devices', label: '台帳 › 端末', reading: 'だいちょう たんまつ' },
  { path: '/ledger/patients', label: '台帳 › 患者', reading: 'だいちょう かんじゃ' },
  { path: '/ledger/teams', label: '台帳 › チーム', reading: 'だいちょう ちーむ' },
  { path: '/ledger/accounts', label: '台帳 › アカウント', reading: 'だいちょう あかうんと' },
  { path: '/ledger/offices', label: '台帳 › 法人・事業所', reading: 'だいちょう ほうじん じぎょうしょ' },
  { path: '/procedures/overview', label: '手続き › 早見表', reading: 'てつづき はやみひょう' },
  { path: '/talk', label: 'トークの文例', reading: 'とーくのぶんれい らいんわーくす' },
  { path: '/guide', label: 'はじめに（使い方）', reading: 'はじめに つかいかた へるぷ' },
  { path: '/settings/networks', label: '設定 › ネットワーク', reading: 'せってい ねっとわーく' },
  { path: '/settings/packs', label: '設定 › 市の様式を取り込む', reading: 'せってい しのようしき とりこむ' },
] as const;

export const screenTargets: readonly FindTarget[] = [
  ...screens.map(({ path, label, command }) => ({
    entry: { id: `screen${path}`, icon: screenIcons[command], title: label, detail: '', address: path },
    key: keyOf(label, SCREEN_READINGS[label] ?? ''),
  })),
  ...PLACES.map(({ path, label, reading }) => ({
    entry: { id: `screen${path}`, icon: 'right' as const, title: label, detail: '', address: path },
    key: keyOf(label, reading),
  })),
];

export const formTargets = (packs: readonly Pack[]): FindTarget[] =>
  packs.flatMap((pack) =>
    pack.forms.map((form) => ({
      entry: {
        id: `form/${pack.id}/${form.id}`,
        icon: 'document' as const,
        title: formNumber(pack, form),
        detail: form.shortTitle,
        address: `/documents/new/${pack.id}/${form.id}`,
      },
      key: formKey(pack, form),
    })),
  );

/** Papers begun or made, the newest first. */
export function documentTargets(
  documents: Iterable<PaperDocument>,
  packs: readonly Pack[],
  today: string,
  /** ふりがな of people and patients, by id. */
  kana: ReadonlyMap<string, string> = new Map(),
): FindTarget[] {
  const newestFirst = [...documents].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return newestFirst.flatMap((document) => {
    const pack = packs.find(({ id }) => id === document.packId);
    const form = pack?.forms.find(({ id }) => id === document.formId);
    if (!pack || !form) return [];
    const state = document.state === 'finished' ? 'できました' : 'つくりかけ';
    return {
      entry: {
        id: `document/${document.id}`,
        icon: 'edit' as const,
        title: `${formNumber(pack, form)}　${document.about}`.trim(),
        detail: `${state}　${formatWarekiShort(dayOf(document.updatedAt), today)}`,
        address: `/documents/${document.id}`,
      },
      key: `${formKey(pack, form)}\n${keyOf(document.about, ...readingsOf(document, kana))}`,
    };
  });
}
