import { dayOf } from '@shared/text/calendar-date';
import type { PaperDocument } from '@shared/ledger/document';
import { formatWarekiShort } from '@shared/text/wareki';
import type { Office } from '@shared/ledger/entities';
import { formsInUse } from '@shared/packs/form-days';
import { isForKind, kindsText } from '@shared/packs/form-kinds';
import type { Form, Pack } from '@shared/packs/schema';
import { aboutList, outKinds, tableOfList } from '@shared/tables/lists';
import { recordAddress } from '../../addresses/record-address';
import { places, screens, type PlacePath } from '../../addresses/screens';
import { sections } from '../../addresses/settings-sections';
import { screenIcons } from '../../ui/screen-icons';
import { formKey, keyOf } from '../../papers/form-key';
import { addressOf, guides } from '../../words/guides/guides';
import { formNumber } from '../../words/form-title';
import { readingsOf } from '../../papers/listed-papers';
import { groupNames, type FindTarget } from './find-entry';

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
const PLACE_READINGS: Readonly<Record<PlacePath, string>> = {
  '/procedures/overview': 'てつづき はやみひょう',
  '/documents/take-in': 'ようしきをとりこむ じぶんのようしき ようしきづくり',
  '/talk': 'とーくのぶんれい らいんわーくす',
  '/guide': 'はじめに つかいかた へるぷ',
  '/education': 'せいやく きょういく けんしゅう',
  '/retention': 'ほぞん かたづけ ほぞんきかん 保存期間 消さずに残す 廃棄',
  '/inspection': 'うんえいしどう じっちしどう 実地指導 かんさ 監査 まとめて書き出す',
  '/moving': 'あたらしいぱそこん ひっこし 引越し 買い替え かいかえ pc 移行 いこう',
  '/support': 'さぽーと',
};
/** Places inside a screen that people ask for by name. */
const PLACES = [
  ...outKinds.map((list) => ({
    path: recordAddress(list),
    label: `台帳 › ${groupNames[tableOfList[list]]}`,
    reading: `だいちょう ${aboutList(list).reading}`,
  })),
  ...places.map(({ path, label }) => ({
    ...{ path, reading: PLACE_READINGS[path] },
    label: path === '/procedures/overview' ? `手続き › ${label}` : label,
  })),
];

/** Each item of 設定, and what it holds. */
const settingTargets = (isReader: boolean): FindTarget[] =>
  sections
    // Of 法人・事業所 there is the list in 台帳.
    .filter(({ id, isForReaders }) => id !== 'corporation' && (isForReaders || !isReader))
    .map(({ id, label, holds, reading }) => ({
      entry: {
        ...{ id: `screen/settings/${id}`, icon: 'settings' as const, address: `/settings/${id}` },
        title: `設定 › ${label}`,
        detail: holds.join('・'),
      },
      key: keyOf(`設定 › ${label}`, `せってい ${reading}`, label, ...holds, ...reading.split(' ')),
    }));

/** Each page of はじめに, by what somebody has in mind. */
export const guideTargets: readonly FindTarget[] = guides.map((guide) => ({
  entry: {
    ...{ id: `guide/${guide.id}`, icon: 'help' as const, address: addressOf(guide) },
    title: guide.title,
    detail: 'はじめに（使い方）',
  },
  key: keyOf(guide.title, ...guide.reading.split(' '), 'はじめに つかいかた'),
}));

const screenTargets: readonly FindTarget[] = [
  ...screens.map(({ path, label, command }) => ({
    entry: { id: `screen${path}`, icon: screenIcons[command], title: label, detail: '', address: path },
    key: keyOf(label, SCREEN_READINGS[label] ?? ''),
  })),
  ...PLACES.map(({ path, label, reading }) => ({
    entry: { id: `screen${path}`, icon: 'right' as const, title: label, detail: '', address: path },
    key: keyOf(label, reading),
  })),
];

/** Screens and places in them that there is something to see on. */
export const screenTargetsFor = (mayWork: boolean): FindTarget[] => [...screenTargets, ...settingTargets(!mayWork)];

/** @param offices those that show: what is for none of their kinds is found with a word of whose it is */
export const formTargets = (
  packs: readonly Pack[],
  today: string,
  offices: readonly Pick<Office, 'serviceKind'>[] = [],
): FindTarget[] =>
  packs.flatMap((pack) =>
    formsInUse(pack, today).map((form) => ({
      entry: {
        id: `form/${pack.id}/${form.id}`,
        icon: 'document' as const,
        title: formNumber(pack, form),
        detail: [form.shortTitle, isForAnyOf(offices, form) ? null : kindsText(form)].filter(Boolean).join('　'),
        address: `/documents/new/${pack.id}/${form.id}`,
      },
      key: formKey(pack, form),
    })),
  );

const isForAnyOf = (offices: readonly Pick<Office, 'serviceKind'>[], form: Form): boolean =>
  offices.some(({ serviceKind }) => isForKind(form, serviceKind));

/** Papers begun or made, the newest first. */
export function documentTargets(
  documents: Iterable<PaperDocument>,
  { packs, today, lookOf }: { packs: readonly Pack[]; today: string; lookOf: (paper: PaperDocument) => string },
  /** ふりがな of people and patients, by id. */
  kana: ReadonlyMap<string, string> = new Map(),
): FindTarget[] {
  const newestFirst = [...documents].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return newestFirst.flatMap((document) => {
    const pack = packs.find(({ id }) => id === document.packId);
    const form = pack?.forms.find(({ id }) => id === document.formId);
    if (!pack || !form) return [];
    return {
      entry: {
        id: `document/${document.id}`,
        icon: 'edit' as const,
        title: `${formNumber(pack, form)}　${document.about}`.trim(),
        detail: `${lookOf(document)}　${formatWarekiShort(dayOf(document.updatedAt), today)}`,
        address: `/documents/${document.id}`,
      },
      key: `${formKey(pack, form)}\n${keyOf(document.about, ...readingsOf(document, kana))}`,
    };
  });
}
