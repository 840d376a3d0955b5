import { normalField } from '../../ledger/fields/catalogue';
import { cityOfAddress, PREFECTURES } from '../../text/city-of-address';
import { isMobilePhone, isPhone, isPostalCode } from '../../text/width';
import {
  BARE_NUMBER,
  BARE_PHONE,
  BEFORE,
  BEHIND,
  cityBehind,
  LABELLED,
  officeAbove,
  officeOfLine,
} from './office-title';
import { LIST_SIGNS } from './list-signs';
import { lineOfCells, pieces, type TitleCell, type TitleFact } from './title-cells';

type Line = readonly TitleCell[];
type Sort = keyof typeof LABELS;

/** What is written before a value. Of lists that a program made, in half-width kana and in capitals of either width. */
const LABELS = {
  number: '(?:介護保険|介護|指定)?事業[所者](?:番号|コード|[NＮ][OＯoｏ][.．]?)|指定番号',
  medicalInstitutionNumber: '(?:保険)?医療機関(?:番号|コード)',
  postalCode: '〒|郵便番号',
  address: '(?:法人|本部|事業所)?(?:の)?(?:所在地|住所)',
  both: '(?:TEL|ＴＥＬ|電話)[・/／&＆](?:FAX|ＦＡＸ|ﾌｧｯｸｽ|ファックス|ファクス)',
  phone: '(?:法人|本部|代表|事業所)?(?:TEL|ＴＥＬ|℡|☎|電話(?:番号)?|代表番号)',
  fax: '(?:法人|本部|代表|事業所)?(?:FAX|ＦＡＸ|ﾌｧｯｸｽ|ファックス|ファクス|ファクシミリ)(?:番号)?',
  mail: '[EＥ][-－‐]?[MＭ]ail|Mail|メール(?:アドレス)?|ﾒｰﾙ(?:ｱﾄﾞﾚｽ)?',
  managerName: '管理者(?:氏名|名)?|所長(?:名)?|管理責任者',
  headName: '施設長|院長|センター長|園長',
  representativeName: '(?:法人)?代表者(?:氏名|名)?|理事長|代表取締役(?:社長)?|代表理事|代表社員',
  /** Of somebody for themselves: nothing behind them on the line is the office's. */
  private:
    '(?:24|２４)時間(?:携帯|電話|連絡|当番|オンコール)|当番(?:携帯|電話)|作成|記入|担当|更新者|緊急|自宅|携帯|個人|連絡係|取りまとめ|とりまとめ',
  /** Where a value ends. */
  other:
    '法人(?:番号|名称?)|代表(?=[\\s　:：])|事業所名称?|施設名称?|定員|開設|指定|令和|平成|昭和|[RHSＲＨＳ]\\d|現在',
} as const;
const SORTS = Object.keys(LABELS) as Sort[];
const LABEL = new RegExp(SORTS.map((sort) => `(?<${sort}>${LABELS[sort]})`).join('|'), 'gi');
/** Behind a label. */
const BETWEEN = /^[\s　]*[:：）)】\]・.．]*[\s　]*/;
const POSTAL = /^[\d０-９]{3}[-－ー‐−]?[\d０-９]{4}(?![\d０-９])/;
const NUMBERS = /^[（(]?[\d０-９][\d０-９\s()（）\-－ー‐−–]{5,}[\d０-９]/;
const CODE = /^[\dA-Z０-９Ａ-Ｚ][\dA-Z０-９Ａ-Ｚ\s-]{5,13}/i;
const LETTERS = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々ー]';
const NAME = new RegExp(
  `^${LETTERS}{1,4}[ 　]${LETTERS}{1,4}(?=$|[\\s　（(）)、,])|^${LETTERS}{2,8}(?!${LETTERS})`,
  'u',
);
/** ★＝管理者, 右端◎は施設長: what a sign of the list means, and nobody's name behind it. */
const SIGN_OF = new RegExp(
  `[${LIST_SIGNS}][\\s　]*(?:(?:印|マーク)(?:[の\\s　＝=：:]|$)|[＝=：:…‥・→⇒は]|\\.{2,})[＝=：:…‥・→\\s　.]*$`,
  'u',
);
/** 管理者　職員一覧, 管理者：兼務: no name of anybody. */
const NOBODY = /名簿|一覧|職員|表$|兼|研修|未定|空席|会議|業務|[師士員]$/;
/** A number of an address: 1-1, 三丁目99番. */
const PLACE = /[\d０-９一二三四五六七八九十](?:丁目|番|号|[-－ー‐−の])|番地|[\d０-９]$/;

interface Found {
  field: string;
  value: string;
  at: number;
  /** The label says whose it is. */
  isOfCorporation: boolean;
}

/**
 * Numbers, addresses, telephones and who answers, from the lines above a table. A mobile and what stands behind 作成者 or 担当 are a person's own,
 * and are left where they are.
 */
export function titleFacts(lines: readonly Line[]): TitleFact[] {
  const office = officeAbove(lines.map(lineOfCells));
  const facts = lines.flatMap((cells) => {
    const text = lineOfCells(cells);
    const isCorporations = saysCorporation(text) && !saysOffice(text, office);
    return inLine(cells, text).map((one) => ({ ...one, cell: cellAt(cells, one.at), isCorporations }));
  });
  const found = new Map<string, TitleFact>();
  for (const { field, value, cell, isOfCorporation, isCorporations } of facts) {
    // The only address above a table is where its people work, also in the line of the corporation's name.
    const others = facts.some((one) => one.field === field && !one.isCorporations && !one.isOfCorporation);
    const of = isOfCorporation || (isCorporations && others && OF_BOTH.has(field)) ? 'corporation' : 'office';
    const key = `${of}/${field}`;
    if (!found.has(key)) found.set(key, { of, field, value, cell });
  }
  return [...found.values()];
}

/** Fields that a corporation has, too. */
const OF_BOTH: ReadonlySet<string> = new Set(['postalCode', 'address', 'phone']);

const saysCorporation = (text: string): boolean => [BEFORE, BEHIND, LABELLED].some((form) => form.test(text));
const saysOffice = (text: string, office: string | undefined): boolean =>
  (office !== undefined && text.includes(office)) || new RegExp(LABELS.number).test(text);

function cellAt(cells: Line, at: number): string {
  let end = 0;
  const place = pieces(cells).findIndex((piece) => (end += piece.length) > at);
  return cells[place]?.cell ?? '';
}

/** Where the cell ends that a place of the line is in: no value goes on beyond it. */
function endOfCell(cells: Line, at: number): number {
  let end = 0;
  for (const piece of pieces(cells)) {
    end += piece.length;
    if (end > at) return end;
  }
  return end;
}

function inLine(cells: Line, text: string): Found[] {
  const labels = [...text.matchAll(LABEL)].map(({ 0: label, index, groups = {} }) => ({
    label,
    at: index,
    behind: index + label.length,
    sort: SORTS.find((sort) => groups[sort] !== undefined) ?? ('other' as const),
  }));
  const found: Found[] = [];
  let isPrivate = false;
  for (const [place, { label, at: start, behind, sort }] of labels.entries()) {
    if (sort === 'private') isPrivate = true;
    if (sort === 'number' || /法人|本部|代表/.test(label)) isPrivate = false;
    const isLegend = NAMED.has(sort) && SIGN_OF.test(text.slice(0, start));
    if (sort === 'private' || sort === 'other' || isPrivate || isLegend) continue;
    const between = BETWEEN.exec(text.slice(behind))?.[0].length ?? 0;
    const at = behind + between;
    const end = Math.min(labels[place + 1]?.at ?? text.length, endOfCell(cells, at));
    const isOfCorporation = sort === 'representativeName' || /^(?:法人|本部)/.test(label);
    const values = readers[sort](text.slice(at, end), { label, isParted: between > 0 });
    found.push(...values.map((one) => ({ ...one, at, isOfCorporation })));
  }
  return [...found, ...unlabelled(cells, text, found)];
}

/** Labels that somebody's name stands behind. */
const NAMED: ReadonlySet<Sort | 'other'> = new Set(['managerName', 'headName', 'representativeName']);

type Read = (text: string, label: { label: string; isParted: boolean }) => Pick<Found, 'field' | 'value'>[];

const kept = (field: string, text: string, isRight: (value: string) => boolean, of = 'offices' as const) => {
  const value = normalField(of, field, text.trim());
  return value !== '' && isRight(value) ? [{ field, value }] : [];
};

/**
 * What its label says it is, is handed on also where something is wrong with it: its field says what, and nothing that an office has written is gone
 * without a word. A date is no telephone.
 */
const isOfOffice = (phone: string): boolean =>
  (isPhone(phone) || !/^(?:19|20)\d\d-\d\d?-\d\d?$/.test(phone)) && !isMobilePhone(phone);
/** 0776-00-3101　24時間対応 */
const OF_NEXT = /[\s　]+[\d０-９]{1,2}$/;
const phoneIn = (field: 'phone' | 'fax', text: string) =>
  kept(field, (NUMBERS.exec(text)?.[0] ?? '').replace(OF_NEXT, ''), isOfOffice);

function nameIn(field: string, text: string, isParted: boolean): Pick<Found, 'field' | 'value'>[] {
  const name = (NAME.exec(text)?.[0] ?? '').replace(/(?:さん|様|氏)$/, '').trim();
  return isParted && name.length > 1 && !NOBODY.test(name) ? [{ field, value: name }] : [];
}

const addressIn = (text: string): Pick<Found, 'field' | 'value'>[] => {
  const address = text
    .replace(/[ 　]+[（(]?0[\d０-９]{1,3}[-－ー‐−(（].*$/, '')
    .replace(/[\s　（(【]+$/, '')
    .replace(/^([^（(]*)[）)]$/, '$1')
    .trim();
  return cityOfAddress(address) !== '' && PLACE.test(address) ? [{ field: 'address', value: address }] : [];
};

const readers: Readonly<Record<Exclude<Sort, 'private' | 'other'>, Read>> = {
  number: (text) => kept('number', CODE.exec(text)?.[0] ?? '', (value) => /^(?:[0-9A-Z]{10}|\d{8,12})$/.test(value)),
  medicalInstitutionNumber: (text) =>
    kept('medicalInstitutionNumber', CODE.exec(text)?.[0] ?? '', (value) => /^(?:[0-9A-Z]{7}|\d{6,11})$/.test(value)),
  postalCode: (text) => {
    const code = POSTAL.exec(text)?.[0] ?? '';
    const address = addressIn(text.slice(code.length).replace(BETWEEN, ''));
    return [...kept('postalCode', code, isPostalCode), ...(code === '' ? [] : address)];
  },
  address: (text) => {
    const code = POSTAL.exec(text)?.[0] ?? '';
    return [...kept('postalCode', code, isPostalCode), ...addressIn(text.slice(code.length).replace(BETWEEN, ''))];
  },
  both: (text) => [...phoneIn('phone', text), ...phoneIn('fax', text)],
  phone: (text) => phoneIn('phone', text),
  fax: (text) => phoneIn('fax', text),
  mail: (text) => kept('mail', /^[^\s　,、（()）]+/.exec(text)?.[0] ?? '', (value) => /[@＠]/.test(value)),
  managerName: (text, { isParted }) => nameIn('managerName', text, isParted),
  headName: (text, { label, isParted }) => {
    const names = nameIn('headName', text, isParted);
    return names.length > 0 ? [...names, { field: 'headTitle', value: label }] : [];
  },
  representativeName: (text, { label, isParted }) => {
    const names = nameIn('representativeName', text, isParted);
    const hasTitle = names.length > 0 && !label.includes('代表者');
    return hasTitle ? [...names, { field: 'representativeTitle', value: label }] : names;
  },
};

/** 0670790456 right behind the office's name: a prefecture and a kind of service before all else. A telephone has its label. */
const NUMBER_ALONE = new RegExp(`(?:^|[\\s　（(])(${BARE_NUMBER})(?=$|[\\s　）)])`);
/** … and in brackets, with its label or without. */
const NUMBER_ASIDE = new RegExp(`[\\s　]*[（(](?:${LABELS.number})?[\\s　:：]*${BARE_NUMBER}[)）]`, 'i');
/** 事業所番号 0670790456　, before an address. */
const NUMBER_BEFORE = new RegExp(`^.*?(?:${LABELS.number})[\\s　:：]*${BARE_NUMBER}[)）]?[\\s　・、,/／]+`, 'i');
const BARE_PLACE = new RegExp(`^(?:${PREFECTURES.join('|')}|[^\\s　\\d０-９：:]{1,7}?[市区町村郡])[^\\s　：:]`);

/** 04-7199-0130 with no label: no other number stands above a list or between its parts. */
const PHONE_ALONE = new RegExp(String.raw`(?<![\d０-９-])${BARE_PHONE}(?![\d０-９-])`);
const PRIVATE = new RegExp(LABELS.private);

/** （居宅介護支援）　, （ between a name and its address. */
const AROUND_PLACE = /^[\s　]*(?:[（(][^（）()\d０-９]*[）)])?[\s　（(】]*/;
/** 【ケアプランセンターみほん】 before its address. */
const BRACKETED = /^[\s　■□●◆◇]*【[^】]+】[\s　]*/;

const beforeLabel = (text: string): string => text.slice(0, text.search(LABEL) < 0 ? undefined : text.search(LABEL));

function unlabelled(cells: Line, text: string, known: readonly Found[]): Found[] {
  const found: Found[] = [];
  const has = (field: string): boolean => known.some((one) => one.field === field);
  const number = NUMBER_ALONE.exec(text);
  const office = officeAbove([text]) ?? officeOfLine(text) ?? undefined;
  const numberAt = number ? number.index + number[0].length - (number[1]?.length ?? 0) : -1;
  // TEL 0235001101 has no hyphens, and is no number of an office.
  const isNumber = number && !has('number') && !known.some(({ at }) => at === numberAt);
  if (isNumber && office !== undefined && number.index >= text.indexOf(office))
    found.push(
      ...kept('number', number[1] ?? '', (value) => /^\d{10}$/.test(value)).map((one) => ({
        ...{ ...one, at: numberAt, isOfCorporation: false },
      })),
    );
  const city = office === undefined ? '' : cityBehind(text, office);
  if (office !== undefined && city !== '')
    found.push({ field: 'city', value: city, at: text.indexOf(office), isOfCorporation: false });
  const phone = PHONE_ALONE.exec(text);
  const isOwn = phone && !has('phone') && !has('fax') && !PRIVATE.test(text.slice(0, phone.index));
  if (isOwn && isOfOffice(phone[0]))
    found.push(...kept('phone', phone[0], isPhone).map((one) => ({ ...one, at: phone.index, isOfCorporation: false })));
  if (has('address')) return found;
  let at = 0;
  for (const piece of pieces(cells)) {
    const cut = beforeLabel(piece.replace(NUMBER_ASIDE, '　'));
    const whose = office !== undefined && cut.includes(office) ? office : BEFORE.exec(cut)?.[0];
    const behind = whose === undefined ? '' : cut.slice(cut.indexOf(whose) + whose.length);
    const behindNumber = beforeLabel(piece.replace(NUMBER_BEFORE, ''));
    const places = [cut.replace(BRACKETED, ''), behind.replace(AROUND_PLACE, ''), behindNumber];
    const place = places.find((one) => BARE_PLACE.test(one));
    const [address] = place === undefined ? [] : addressIn(place);
    if (address) found.push({ ...address, at, isOfCorporation: false });
    at += piece.length;
  }
  return found;
}
