import { fieldOf, inOrder, namesWhere, recordType } from '../../ledger/fields/catalogue';
import { isPlainField, type LedgerField, type FieldKind } from '../../ledger/fields/field';
import type { Imported, ValueType } from '../../ledger/fields/imported';
import type { EntityTable } from '../../ledger/entities';
import { aboutImport, aboutList, importKinds, tableOfList, type ImportKind } from '../lists';

export interface ImportField {
  /**
   * The ledger's own name of the field. `office`, `holder`, `network`, `patient` and `corporation` are the words of the table for what
   * the ledger keeps as an id: matching with the ledger turns them into one.
   */
  name: string;
  label: string;
  type: ValueType;
  /** How offices head such a column, folded by `headerKey`. */
  words: readonly string[];
  /** Further headings of lists that offices, their software and their cities write; behind all of those above, and only as they stand. */
  further: readonly string[];
  /** A row without it is nobody. */
  key?: boolean;
  required?: boolean;
  /** For dates: when they can lie. */
  when?: 'past' | 'around-now' | 'any';
  /** Words that say that there is nobody. */
  nobody?: readonly string[];
  /** The name of a thing (a team, an office), not of a person: also 山田様. */
  ofThing?: true;
  /** Says who is in a team, and nothing of the team: it becomes a record of its own. */
  ofMember?: true;
  /** Headings of columns that say it only where no better one does: 資格 beside 職種 is no second 職種. Folded. */
  besides?: RegExp;
  /** Of `choice`: what its values are called. */
  among?: LedgerField['words'];
  /** One of two columns that make a field together (姓 and 名). */
  part?: { of: string; place: 0 | 1 };
}

export interface ImportTable {
  table: EntityTable;
  label: string;
  fields: readonly ImportField[];
  /** Headings of columns that the ledger doesn't take, although they look like ones that it does. */
  leftOut: readonly string[];
}

const words = (text: string): string[] => text.split(' ');

/** Which rule reads a field, where it names none itself. */
const typeOf: Readonly<Record<FieldKind, ValueType>> = {
  text: 'text',
  name: 'name',
  kana: 'furigana',
  note: 'text',
  date: 'date',
  phone: 'phone',
  mail: 'mail',
  'postal-code': 'postal-code',
  digits: 'number',
  code: 'code',
  choice: 'choice',
  flag: 'yes-no',
  answer: 'yes-no',
  count: 'count',
  reference: 'text',
  person: 'name',
  list: 'text',
};

/** How cells are read into a field of the ledger. What offices head such a column, it says itself; its own name is one. */
export function readAs(table: EntityTable, name: string): ImportField {
  const field = fieldOf(table, name);
  if (!field) throw new Error(`no field ${name} of ${table}`);
  const {
    heads,
    further,
    as = name,
    label = field.label,
    type = typeOf[field.kind],
    ...how
  }: Partial<Imported> = field.imported ?? {};
  return {
    ...{ name: as, label, type, words: words(heads ?? label), further: further ? words(further) : [] },
    ...(type === 'date' && { when: 'around-now' }),
    ...(type === 'choice' && { among: field.words }),
    ...how,
  };
}

/** A value of a table as the ledger keeps it: of a count the number. */
export const asKept = <V extends string | boolean | null>(table: EntityTable, name: string, value: V) =>
  fieldOf(table, name)?.kind === 'count' && typeof value === 'string' ? (value === '' ? null : Number(value)) : value;

/** Columns that make a field together are no fields of a record. */
const parts: Readonly<Record<'name' | 'kana', readonly ImportField[]>> = {
  name: [
    {
      name: 'nameFamily',
      label: '姓',
      type: 'name',
      key: true,
      words: words('姓 氏 苗字 名字 氏名姓 氏名氏 名前姓 お名前姓 姓漢字 漢字姓 lastname familyname'),
      further: words('名前氏 お名前氏 漢字氏 氏漢字 みょうじ surname'),
      part: { of: 'name', place: 0 },
    },
    {
      name: 'nameGiven',
      label: '名',
      type: 'name',
      words: words('名 氏名名 名前名 お名前名 名漢字 漢字名 下の名前 firstname givenname'),
      further: words('漢字名前 forename'),
      part: { of: 'name', place: 1 },
    },
  ],
  kana: [
    {
      name: 'kanaFamily',
      label: 'せい',
      type: 'furigana',
      words: words(
        'せい 姓かな 姓ふりがな 姓よみ かな姓 ふりがな姓 かなせい ふりがなせい せいかな せいふりがな 姓せい 氏名かな姓 氏かな',
      ),
      further: words('姓読み 姓よみがな 姓フリガナ 苗字かな 名字かな 氏ふりがな みょうじかな lastnamekana'),
      part: { of: 'kana', place: 0 },
    },
    {
      name: 'kanaGiven',
      label: 'めい',
      type: 'furigana',
      words: words(
        'めい 名かな 名ふりがな 名よみ かな名 ふりがな名 かなめい ふりがなめい めいかな めいふりがな 名めい 氏名かな名',
      ),
      further: words('名読み 名よみがな 名前かな名 下の名前かな firstnamekana'),
      part: { of: 'kana', place: 1 },
    },
  ],
};

/** A person's name, and how it is read, may stand in two columns. */
const withParts = (field: ImportField): ImportField[] =>
  field.name === 'name' || field.name === 'kana' ? [field, ...parts[field.name]] : [field];

/** So may the name of whoever has an ID. */
const holderParts: readonly ImportField[] = parts.name.map((field, at) => ({
  ...{
    ...field,
    key: false,
    name: at === 0 ? 'holderFamily' : 'holderGiven',
    part: { of: 'holder', place: at as 0 | 1 },
  },
}));

/** A choice has to say that it does; any other plain field comes in under its own name at least. */
const comesIn = (field: LedgerField): boolean =>
  field.imported !== undefined || (isPlainField(field) && field.kind !== 'choice');

/** Says who is in a team, and nothing of the team: it becomes a record of its own. */
const memberFields = namesWhere('memberships', ({ imported }) => imported !== undefined).map((name): ImportField => ({
  ...readAs('memberships', name),
  ofMember: true,
}));

/** What else comes in with a field of a list, and where: the parts of a person's name behind it, the members of a team before its office. */
function withOthers(kind: ImportKind, field: ImportField): ImportField[] {
  if (kind === 'team') return field.name === 'office' ? [...memberFields, field] : [field];
  if (kind === 'account' && field.name === 'holder') return [field, ...holderParts];
  return isOfPeople(kind) ? withParts(field) : [field];
}

/** A table of a list, with its fields in their order. */
function importTable(kind: ImportKind): ImportTable {
  const table = tableOfList[kind];
  const { label, order = [] } = aboutList(kind);
  const fields = inOrder(namesWhere(table, comesIn), order).map((name) => readAs(table, name));
  return {
    ...{ table, label, leftOut: words(aboutImport(kind).leftOut) },
    fields: fields.flatMap((field) => withOthers(kind, field)),
  };
}

export const importTables = Object.fromEntries(importKinds.map((kind) => [kind, importTable(kind)])) as Readonly<
  Record<ImportKind, ImportTable>
>;

/** What a row of a table is called by: 氏名, ID. */
export const keyFieldOf = (kind: ImportKind): string =>
  importTables[kind].fields.find(({ key, part, ofMember }) => key && !part && !ofMember)?.name ?? 'name';

/** Headings of columns that only count the rows. */
export const neverTaken = words('no no. 番号 項番 連番 通番 通し番号 № # 行 順 順番 sno');

/** Passwords: 「パスワード変更日」 is a date. */
const PASSWORD =
  /(ぱすわーど|password|暗証番号|暗証|passwd|(?:^|id|初期|仮|ろぐいん|めーる)(?:pw|pass|ぱす)$|合言葉|合い言葉)/;
/** 個人番号, which the law lets nobody keep but who needs it for taxes and insurance. 個人番号カード有無 says nothing of it. */
const MY_NUMBER = /(まいなんばー|まいなんば$|mynumber|個人番号|個人no$|社会保障.*番号)/;

/** Columns of which nothing is ever read or shown, whatever the table is for; null for all others. */
export const closedHeading = (key: string): 'password' | 'my-number' | null =>
  PASSWORD.test(key) && !/(日|変え)/.test(key) ? 'password' : MY_NUMBER.test(key) ? 'my-number' : null;

/** Whether the rows of such a list are people. */
export function isOfPeople(kind: ImportKind): boolean {
  return recordType(tableOfList[kind]).isPerson === true;
}
