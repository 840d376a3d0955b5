import { aboutBesides, isNumberOfDevice, numbersBehindDevices } from './about-besides';
import { isSigns } from './legend';
import { saysJob } from '../../text/job-words';
import { isReading, widenKana } from '../../text/kana';
import { isMail, isPhone, normalizeMail, normalizePhone } from '../../text/width';
import { problem } from '../../problems/problem';
import { looksLikeMyNumber } from './closed-columns';
import {
  besideField,
  besideFields,
  besideMeant,
  headsIds,
  headsNetwork,
  HOLDER_NUMBER,
  isDeviceField,
  isRecordMemo,
  isBareId,
  isLoginField,
  isUseField,
  nextOfDevice,
  isMark,
  ownUseField,
  saidUse,
  standsStill,
  withAsideBehind,
  secondOf,
  whyInMemo,
} from './beside-fields';
import { toHalfWidth } from '../../text/width';
import { isDash, isDitto } from './cell-habits';
import { holdsMostly, isWholeDay, shareOf, valuesOf } from './column-values';
import type { Heading } from './find-table';
import { headerKey } from './header-key';
import {
  departmentsThatAreOffices,
  givenNames,
  labelsOfDevices,
  namesInTwo,
  isNameOfThings,
  namesOfDevices,
  numbersOnDevices,
  officesOfNoHeading,
  officesThatAreDepartments,
  type OpenColumns,
} from './guess-names';
import { columnsOfOthers, phonesApart } from './guess-phones';
import { placesOfDevices } from './guess-places';
import { columnsOfOffices, WHY_MARKED } from './offices-by-marks';
import type { GuessedColumn } from './guessed-column';
import { meaningOf, type HeadingMeaning } from './heading-words';
import { importTables, isOfPeople, type ImportField } from './import-fields';
import { fieldOf } from '../../ledger/fields/catalogue';
import { tableOfList, type ImportKind } from '../lists';
import { isBlank } from './raw-sheet';
import { headsPhoneToo } from './split-phones';
import { readChoice, saysDeviceKind } from './read-choice';
import { namesNetwork } from './named-network';
import { secondIds } from './second-ids';
import { columnPlace, type ImportQuestion } from './reading';
import { columnAt, headingText, isBlankRow, type SheetGrid } from './sheet-grid';
import { byWord } from '../../text/by-word';

interface Candidate {
  column: GuessedColumn;
  field: ImportField;
  rank: number;
  exact: boolean;
}

const LEFT_OUT: Record<NonNullable<HeadingMeaning['leftOut']>, string> = {
  password: 'パスワードは取り込みません',
  'my-number': 'マイナンバー（個人番号）は取り込まず、表示もしません',
  'row-count': '行の番号です',
  'not-in-ledger': '台帳にない項目です',
};
const CHOSEN_OUT = '取り込まないと決めた列です';
/** Nobody misses the numbers of the rows, nor what they left out themselves. */
export const mayBeMissed = ({ field, why }: GuessedColumn): boolean =>
  field === null && why !== LEFT_OUT['row-count'] && why !== CHOSEN_OUT && why !== WHY_MARKED;
const UNKNOWN = '台帳の項目と結びつく見出しではありません';
const MARKS = '印の列です。名簿に「◎＝管理者」などとあれば、次の画面で聞きます';
/** Whether nobody knows what its heading means: signs below it may mean what the list says of them. */
export const isOfNoMeaning = ({ field, why }: GuessedColumn): boolean =>
  field === null && (why === UNKNOWN || why === MARKS);
const OF_HOLDER = '使う人の項目です。職員の名簿として取り込むと入ります';

/** Of records that are nothing without whoever uses them a list says more of that person: 利用者用メール beside an ID. */
const isOfHolder = (kind: ImportKind, above: string, text: string): boolean =>
  fieldOf(tableOfList[kind], 'holderId')?.to?.as === 'part' && meaningOf('staff', above, text, false).fields.length > 0;

/** By column (A, B …): the field that somebody gave it; null: not taken. The others are guessed. */
export type ChosenColumns = Readonly<Record<string, string | null>>;

/**
 * The columns of a table: as chosen, then by their headings, then by what stands in them. Each field is given once; a column
 * of passwords or 個人番号 is never taken, whatever was chosen.
 */
export function guessColumns(
  grid: SheetGrid,
  heading: Heading,
  end: number,
  chosen: ChosenColumns = {},
  networks: readonly string[] = [],
): [GuessedColumn[], ImportQuestion[]] {
  const columns: GuessedColumn[] = [];
  const candidates: Candidate[] = [];
  const choices: ChosenColumn[] = [];
  const closed = new Set<GuessedColumn>();
  for (let index = 0; index < widthBelow(grid, heading, end); index++) {
    const text = headingText(grid.at(heading.row, index));
    const above = heading.lines === 2 ? headingText(grid.at(heading.row - 1, index)) : '';
    const label = above !== '' && text !== '' && above !== text ? `${above}／${text}` : text || above;
    const below = headsLogin({ grid, heading, end, index }, above, text, networks) ? 'ID' : text;
    const meaning = meaningOf(heading.kind, above, below, true);
    const isPassword = meaning.leftOut === 'password';
    const secret = isPassword || meaning.leftOut === 'my-number' || holdsMyNumbers(grid, heading, end, index);
    const isState = meaning.leftOut === 'not-in-ledger' && saysState(heading.kind, text) && !isOwnTable(grid, heading);
    const leftOut = secret && !isPassword ? 'my-number' : isState ? null : meaning.leftOut;
    const why = leftOut ? LEFT_OUT[leftOut] : isOfHolder(heading.kind, above, text) ? OF_HOLDER : UNKNOWN;
    const name = columnAt(grid.sheet, index);
    const beside = leftOut ? null : besideOf({ grid, heading, end, index }, above, below, networks);
    const column: GuessedColumn = { index, name, heading: label, field: null, why, secret, beside };
    if (label === '' && !hasValues(grid, heading, end, index)) continue;
    columns.push(column);
    const choice = column.secret ? undefined : chosenField(heading.kind, chosen, name);
    if (leftOut || choice !== undefined) closed.add(column);
    if (choice !== undefined) choices.push({ column, field: choice });
    else if (!secret) candidates.push(...candidatesOf({ grid, heading, end, index }, column, meaning));
  }
  const questions = takeChosen(choices);
  const open = columns.filter((column) => !closed.has(column));
  for (const column of columnsOfOffices({ grid, heading, end }, open)) {
    column.why = WHY_MARKED;
    closeColumn(column, candidates, closed);
  }
  const ofName = candidates.find(({ field }) => field.key === true)?.column.index ?? 0;
  for (const { column, of } of heading.kind === 'staff'
    ? columnsOfOthers({ grid, heading, end, columns }, ofName)
    : []) {
    if (closed.has(column)) continue;
    column.why = `${of === '' ? '横にある別の表' : `「${of}」`}の列で、この行の方のものではないので、取り込みません`;
    closeColumn(column, candidates, closed);
  }
  const instead = (column: GuessedColumn): void => takeBeside(column, heading.kind, candidates, closed);
  phoneOfDevice({ grid, heading, end, columns }, candidates, closed).forEach(instead);
  phonesOfOffice(columns, candidates, closed).forEach(instead);
  devicesAmongPhones({ grid, heading, end, columns }, candidates, closed).forEach(instead);
  placesOfDevices({ grid, heading, end, columns: columns.filter((column) => !closed.has(column)) }, candidates).forEach(
    instead,
  );
  const named = { grid, heading, end, columns: columns.filter((column) => !closed.has(column)) };
  namesInTwo(named);
  phonesApart(named, candidates);
  if (heading.kind === 'device') {
    namesOfThings(named, candidates);
    numbersThatAreLabels(named, candidates, columns);
    labelsBesideKinds(named, candidates).forEach(instead);
  }
  assign(candidates, columns);
  numbersOfHolders(named);
  usersAreNames(named, columns);
  givenNames(named);
  departmentsThatAreOffices(named);
  officesThatAreDepartments(named);
  officesOfNoHeading(named);
  const isCount = ({ why }: GuessedColumn): boolean => why === LEFT_OUT['row-count'];
  numbersOnDevices({ ...named, columns }, isCount, true);
  const ofDevice = namesOfDevices(named, columns);
  const others = candidates.filter(({ column }) => column !== ofDevice);
  if (heading.kind === 'account') secondIds(named, columns, networks);
  questions.push(...sameFields(heading.kind, others, columns));
  numbersOnDevices({ ...named, columns }, isCount);
  phonesOfDevices(named, columns);
  swapNameAndKana(grid, heading, end, named.columns, columns);
  dropParts(named, columns);
  readingsBelow(grid, heading, end, columns);
  const unsaid = columns.filter((column) => !closed.has(column) && !questionsName(questions, column));
  guessByValues(grid, heading, end, unsaid, columns, networks);
  if (heading.kind === 'staff') bareIds(named, columns, networks);
  const areOfNetwork = (): boolean => isOfNetwork(grid, heading, networks);
  besideThem(heading.kind, columns, closed, areOfNetwork, (one) => isStateOfId(named, columns, one));
  numbersBehindDevices({ grid, heading, end, columns }, columns, (one) => !closed.has(one));
  // 状態 beside an ID isn't that of the ledger's record.
  const isOpen = (one: GuessedColumn): boolean =>
    one.why === LEFT_OUT['not-in-ledger'] || (!closed.has(one) && one.why === UNKNOWN);
  aboutBesides({ grid, heading, end, columns }, columns, isOpen, networks);
  if (heading.kind === 'staff') {
    devicesByValues({ grid, heading, end, columns }, unsaid);
    remarksOfNoName({ grid, heading, end, columns });
    sayMarks(grid, heading, end, columns);
  }
  return [columns, questions];
}

/** 貸与（携帯・タブレット）: a phone among them isn't their own. Nor is any below 携帯・タブレット where no number of one stands there, but スマホ①. */
function devicesAmongPhones(
  table: OpenColumns,
  candidates: readonly Candidate[],
  closed: ReadonlySet<GuessedColumn>,
): GuessedColumn[] {
  const { grid, heading, end, columns } = table;
  if (heading.kind !== 'staff') return [];
  const isLabel = (text: string): boolean => /[\d①-⑳]$/u.test(toHalfWidth(text)) && saysDeviceKind(text);
  return columns.filter((column) => {
    if (column.beside?.name !== 'ownDevice' || closed.has(column)) return false;
    if (!candidates.some((one) => one.column === column && PHONES.includes(one.field.name))) return false;
    return (
      LENT.test(column.heading.split('／').at(-1) ?? '') || holdsMostly({ grid, heading, end }, column.index, isLabel)
    );
  });
}
const LENT = /^(?:貸与|貸出し?|貸し出し|支給)[（(・].*(?:携帯|電話|ｽﾏﾎ|スマホ)/;

/** 状態：修理中 of a device, or an ID, which only its memo keeps. */
const saysState = (kind: ImportKind, text: string): boolean =>
  (kind === 'device' || kind === 'account') && /^(?:返却)?(?:現在の?|id)?状態(?:返却)?$/.test(headerKey(text));

/** What went out of the ledger itself has headings that nobody else writes: its 状態 says how the ledger has it. */
const OWN_HEADS = new Set([
  '証明書を入れた日',
  'VPNを設定した日',
  'データを消した日',
  'パスワードを変えた日',
  '使い終えた日',
]);
const isOwnTable = ({ sheet }: SheetGrid, { row }: Heading): boolean =>
  (sheet.rows[row] ?? []).some((cell) => OWN_HEADS.has(cell?.text.trim() ?? ''));

/** いろいろ, ひとこと: where no column is the memo, the one whose heading nobody knows and that holds what is told of people in words. */
function remarksOfNoName({ grid, heading, end, columns }: OpenColumns): void {
  if (columns.some(({ field }) => field?.name === 'note')) return;
  const [column, ...more] = columns.filter(({ field, why, heading: head, index }) => {
    const values = valuesOf(grid, heading, end, index);
    const told = values.filter((text) => TELLS.test(text) && !ADDRESS.test(text)).length;
    const isOpen = field === null && why === UNKNOWN && head !== '' && !/\d/.test(toHalfWidth(head));
    return isOpen && told > 1 && told * 3 >= values.length && new Set(values).size * 3 > values.length * 2;
  });
  if (!column || more.length > 0) return;
  column.field = importTables[heading.kind].fields.find(({ name }) => name === 'note') ?? null;
  column.why = '台帳の項目と結びつく見出しではありませんが、文が書いてあるので、メモにします';
}
/** 火曜休み。車で通う, 春江さんの娘さん: hiragana as between words, at some length. */
const TELLS = /^(?=[\s\S]{8})[\s\S]*[ぁ-ん][\s\S]*[ぁ-ん]|^[\s\S]{4,}[。、\n][\s\S]+/u;
const ADDRESS = /[都道府県市区町村郡].*[\d０-９]+\s*(?:[-－ー‐―番丁]|$)/u;

/** A column of ◎ and ○ is no field, but what the list says of these marks is asked: nobody need choose one for it. */
function sayMarks(grid: SheetGrid, heading: Heading, end: number, columns: readonly GuessedColumn[]): void {
  for (const column of columns) {
    if (column.field || column.why !== UNKNOWN) continue;
    const values = valuesOf(grid, heading, end, column.index);
    if (values.length > 0 && values.every(isSigns)) column.why = MARKS;
  }
}

/** 事業所管理者 over marks is no 事業所, 端末購入日 no 端末, 連絡先 over mails no 電話. */
function candidatesOf(place: ColumnPlace, column: GuessedColumn, meaning: HeadingMeaning): Candidate[] {
  const beside = column.beside?.name ?? '';
  const areDays = holdsMostly(place, column.index, isWholeDay);
  const isSuch = ({ field }: HeadingMeaning['fields'][number]): boolean => {
    if (PHONES.includes(field.name)) return !holdsMostly(place, column.index, (text) => isMail(normalizeMail(text)));
    if (field.name === 'serialNumber')
      return !holdsMostly(place, column.index, (text) => NO_SERIAL.test(toHalfWidth(text)));
    if (areDays && (IN_WORDS.has(field.type) || IN_WORDS.has(field.name))) return false;
    return (
      field.type !== 'date' || !MAYBE_DAY.test(headerKey(column.heading.split('／').at(-1) ?? '')) || holdsDays(place)
    );
  };
  const own = meaning.fields.filter(isSuch);
  const [above = '', below] = column.heading.split('／');
  const isOfUpper = own.length === 0 && areDays && below !== undefined && BY_WHOM.test(below);
  const upper = isOfUpper ? meaningOf(place.heading.kind, '', above, false).fields : [];
  const fields = [...own, ...upper.filter(({ field }) => field.type === 'date')];
  const isWhole = beside === 'manages' || isRecordMemo(beside);
  return fields.filter(({ exact }) => exact || !isWhole).map((one) => ({ column, ...one }));
}

/** 済, ○, 済 R6.5, 未: whatever heads it, nobody's number is written so. */
const NO_SERIAL = /^[^\da-z]*$|^(?:[未済有無○◯〇◎●×✓✔☑]|あり|なし)/i;

/** 採用 over 法人 and 現部署: when they came, to whom. */
const BY_WHOM = /^(?:当|本|現|この)?(?:法人|会社|部署|部門|職場|所属|事業所|施設|[院園社所])$/;
/** 採用／現部署 above days is no 部署, nor is any day a name. */
const IN_WORDS: ReadonlySet<string> = new Set(['name', 'names', 'furigana', 'department', 'jobType', 'title']);

/** 登録 of IDs: when, or whether; 着任: when, or for whom; 退職等: when somebody left, or what is remarked of them. */
const MAYBE_DAY = /^(?:登録|交付|発行|付与|着任|退職(?:等|など))$/;
const holdsDays = ({ grid, heading, end, index }: ColumnPlace): boolean => {
  const values = valuesOf(grid, heading, end, index).filter((text) => !isDash(text) && !isDitto(text));
  return values.length > 0 && shareOf(values, (text) => /\d/.test(toHalfWidth(text))) > 1 / 2;
};

/** 使う人 in a list of people that begins with what they have, and names them nowhere else. */
function usersAreNames({ heading: { kind }, columns }: OpenColumns, all: readonly GuessedColumn[]): void {
  if (kind !== 'staff' || all.some(({ field }) => field?.type === 'name' && field.key)) return;
  const isHolder = (heading: string): boolean =>
    meaningOf('device', '', heading.split('／').at(-1) ?? '', false).fields[0]?.field.name === 'holder';
  const [users, ...others] = columns.filter(
    ({ field, why, heading }) => !field && why === UNKNOWN && isHolder(heading),
  );
  if (!users || others.length > 0) return;
  users.field = importTables.staff.fields.find(({ name }) => name === 'name') ?? null;
  users.why = `見出し「${users.heading}」から。ほかに氏名の列がありません`;
}

/** 端末（TB-01） | 種別（タブレット）: what it is stands below the second, and the first is how it is called. */
function labelsBesideKinds(table: OpenColumns, candidates: readonly Candidate[]): GuessedColumn[] {
  const kinds = candidates.flatMap(({ field, column }) => (field.name === 'kind' ? column : []));
  const labels = kinds.filter(({ index }) => !holdsMostly(table, index, saysDeviceKind));
  if (labels.length === kinds.length) return [];
  for (const column of labels) column.beside = besideField(table.heading.kind, 'calledSo');
  return labels;
}

/** 社員番号 | 氏名 of who uses each: the number says whose it is, beside a surname or alone. */
function numbersOfHolders({ heading: { kind }, columns }: OpenColumns): void {
  const number = columns.find(
    ({ field, why, heading }) =>
      !field &&
      (why === OF_HOLDER || why === UNKNOWN) &&
      meaningOf('staff', '', heading.split('／').at(-1) ?? '', false).fields[0]?.field.name === 'employeeNumber',
  );
  if (!number || !fieldOf(tableOfList[kind], 'holderId')) return;
  const hasNames = columns.some(({ field }) => field?.name === 'holder');
  const { fields } = importTables[kind];
  number.field = hasNames ? besideField(kind, HOLDER_NUMBER) : (fields.find(({ name }) => name === 'holder') ?? null);
  number.why = `見出し「${number.heading}」から。使う人を、この番号で見つけます`;
}

/** PC-1 below 端末, where no heading says that its column has the numbers. */
function numbersThatAreLabels(
  table: OpenColumns,
  candidates: readonly Candidate[],
  all: readonly GuessedColumn[],
): void {
  const isNumber = ({ field }: { field: ImportField | null }): boolean => field?.name === 'assetNumber';
  if (all.some(isNumber) || candidates.some(isNumber)) return;
  labelsOfDevices(table, (column) => candidates.some((one) => one.column === column && one.field.name === 'kind'));
}

/** 会社スマホ（S1） | 会社スマホ番号（080-…), 貸与端末 | 端末TEL: what stands on the phone is its number, and by which it is called is said of it. */
function phoneOfDevice(
  { grid, heading, end, columns }: OpenColumns,
  candidates: readonly Candidate[],
  closed: ReadonlySet<GuessedColumn>,
): GuessedColumn[] {
  const field = besideField(heading.kind, 'phoneOfDevice');
  const holdsPhones = (one?: GuessedColumn): boolean => !!one && holdsPhoneNumbers(grid, heading, end, one.index);
  const isOfOffice = (column?: GuessedColumn): boolean => column?.beside?.name === 'ownMobile' && !closed.has(column);
  const isOwnPhone = ({ column, field: { name } }: Candidate): boolean =>
    PHONES.includes(name) && !isOfOffice(column) && holdsPhones(column);
  const isLabel = (one: GuessedColumn): boolean =>
    isOfOffice(one) || (one.beside?.name === 'ownDevice' && !closed.has(one));
  const place = columns.findIndex((one) => isLabel(one) && holdsWords(grid, heading, end, one.index));
  // 端末（iPad） | 端末No | 端末TEL: which it is stands between.
  const saysSo = ({ heading: head }: GuessedColumn): boolean => /^(?:端末|機器)の?(?:電話|tel)/.test(headerKey(head));
  const isBetween = isNumberOfDevice(columns[place + 1]?.heading ?? '', true) && !holdsPhones(columns[place + 1]);
  const label = columns[place];
  const phone = columns.slice(place + 1, place + 4).find(saysSo) ?? columns[place + (isBetween ? 2 : 1)];
  if (!field || !label || !phone || closed.has(phone) || holdsPhones(label) || !holdsPhones(phone)) return [];
  // 携帯番号 behind it may be their own, where no other column is that.
  const isTheirs = candidates.some((one) => one.column !== phone && isOwnPhone(one));
  const says = isOfOffice(label) ? PHONE_OF_DEVICE : PHONE_OF_ANY_DEVICE;
  // 貸与タブレット | 携帯（法人）: another device, which has the number itself.
  const called = [label.heading, ...valuesOf(grid, heading, end, label.index)].map(sortOf);
  const isOther = called.some((sort) => sort !== null && sort !== 'phone');
  if (isOfOffice(phone) && !isOfOffice(label) && isOther) return [];
  if (!isOfOffice(phone) && !(isTheirs && says.test(headerKey(phone.heading.split('／').at(-1) ?? '')))) return [];
  phone.beside = field;
  return [phone];
}
const PHONE_OF_DEVICE = /^(?:(?:すまほ|携帯|phs|端末|回線)の?)?(?:電話)?番号$/;
/** Behind tablets and PCs a number is theirs only where it says so. */
const PHONE_OF_ANY_DEVICE =
  /^(?:端末|機器|本体|回線|sim|貸与(?:端末)?|すまほ|phs)の?(?:電話(?:番号)?|tel(?:no|番号)?|番号)$/;

/** 名前 above 本店PC1 and 本店iPad is of nobody. */
function namesOfThings(table: OpenColumns, candidates: Candidate[]): void {
  const ofThings = table.columns.filter((column) => isNameOfThings(table, column));
  for (let at = candidates.length - 1; at >= 0; at--) {
    const column = candidates[at]?.column;
    if (column && ofThings.includes(column)) candidates.splice(at, 1);
  }
}

/** 携帯（事業所） beside a person's own numbers, or what is lent to them, is the office's. */
function phonesOfOffice(
  columns: readonly GuessedColumn[],
  candidates: readonly Candidate[],
  closed: ReadonlySet<GuessedColumn>,
): GuessedColumn[] {
  const isPhone = ({ field }: Candidate): boolean => field.name === 'phone' || field.name === 'otherPhone';
  // 業務携帯 is no 業務 of theirs.
  const isOfWork = (column: GuessedColumn): boolean =>
    candidates.some((one) => one.column === column && one.field.name === 'jobType');
  return columns.filter(
    (column) =>
      column.beside?.name === 'ownMobile' &&
      !closed.has(column) &&
      !column.field &&
      (isOfWork(column) ||
        candidates.some((one) => one.column !== column && isPhone(one)) ||
        columns.some(({ beside }) => beside?.name === 'ownDevice')),
  );
}

/** What a column says beside, and none of the fields that its heading may mean. */
function takeBeside(
  column: GuessedColumn,
  kind: ImportKind,
  candidates: Candidate[],
  closed: Set<GuessedColumn>,
): void {
  giveBeside(column, kind);
  closeColumn(column, candidates, closed);
}

/** Nothing more is guessed of it. */
function closeColumn(column: GuessedColumn, candidates: Candidate[], closed: Set<GuessedColumn>): void {
  closed.add(column);
  for (let at = candidates.length - 1; at >= 0; at--) if (candidates[at]?.column === column) candidates.splice(at, 1);
}

/** みまもりSNS 端末・ID一覧 above a table, or on its sheet's tab: IDs in it are those of a network. */
const isOfNetwork = ({ sheet }: SheetGrid, { row, lines }: Heading, networks: readonly string[]): boolean =>
  [sheet.name, ...sheet.rows.slice(0, row - lines + 1).flatMap((cells) => cells.map((cell) => cell?.text ?? ''))].some(
    (text) => text !== '' && networks.some((network) => namesNetwork(text, network)),
  );

/** IDs and devices of theirs, which are no field of a person; each once. */
function besideThem(
  kind: ImportKind,
  columns: readonly GuessedColumn[],
  closed: ReadonlySet<GuessedColumn>,
  areOfNetwork: () => boolean,
  isStateOfId: (column: GuessedColumn) => boolean,
): void {
  const taken = new Set(columns.map(({ field }) => field?.name));
  for (const column of columns) {
    const isOpen = column.why === UNKNOWN || (column.why === OF_HOLDER && column.beside?.name === 'idState');
    if (column.field || closed.has(column) || !isOpen || !column.beside) continue;
    if (kind === 'device' && isBareId(column.heading) && !taken.has('assetNumber') && !areOfNetwork()) continue;
    if (column.beside.name === 'devicePhone' && alsoListsPeople(columns)) continue;
    if (isStateOfId(column)) column.beside = besideField(kind, 'idStands') ?? column.beside;
    column.beside = nextOfDevice(column.beside, taken);
    column.beside = otherBeside(column.beside, column, columns, taken);
    if (taken.has(column.beside.name)) column.why = `「${column.beside.label}」の列は、ほかにもあります`;
    else giveBeside(column, kind);
    taken.add(column.beside.name);
  }
}

/**
 * ID, or SNS ID, right behind みまもりSNS（○, ×） is of that network. Beside みまもりID, where the IDs of the network stand, numbers below it (Y001) are those of
 * the people themselves; whatever else may be of another network, and is asked about.
 */
function bareIds(table: OpenColumns, columns: readonly GuessedColumn[], networks: readonly string[]): void {
  const isNetworks = ({ heading }: GuessedColumn): boolean =>
    headsNetwork('', heading, networks) || networks.some((network) => namesNetwork(heading, network));
  const isOfSome = ({ heading }: GuessedColumn): boolean => SOME_ID.test(headerKey(heading));
  const place = columns.findIndex(
    (one) => !one.field && one.beside?.name === 'ownLogin' && (isBareId(one.heading) || isOfSome(one)),
  );
  const [before, bare] = [columns[place - 1], columns[place]];
  if (!bare || !table.columns.includes(bare)) return;
  const holdIds = ({ index }: GuessedColumn): boolean => holdsLogins(table.grid, table.heading, table.end, index);
  const [marks, ...more] = columns.filter(({ beside, field }) => !field && isUseField(beside?.name ?? ''));
  if (before && before === marks && more.length === 0 && !holdIds(before)) {
    bare.heading = `${before.heading}／${bare.heading}`;
    return;
  }
  if (isOfSome(bare)) return;
  const values = valuesOf(table.grid, table.heading, table.end, bare.index);
  const areNumbers = new Set(values).size === values.length && shareOf(values, (text) => OF_STAFF.test(text)) === 1;
  const hasOthers = columns.some((one) => one !== bare && !one.field && isNetworks(one) && holdIds(one));
  if (!areNumbers || !hasOthers || columns.some(({ field }) => field?.name === 'employeeNumber')) return;
  bare.field = importTables.staff.fields.find(({ name }) => name === 'employeeNumber') ?? null;
  bare.why = '中の書き方から。ネットワークのIDの列は、ほかにあります';
}
const SOME_ID = /^(?:sns|ねっとわーく|ict)の?id(?:番号|no)?$/;
/** Y001, 1024; fk70001 is rather an ID that a network gives. */
const OF_STAFF = /^(?:[A-Z]{0,2}-?\d{1,4}|\d{5,8})$/i;

/** ID above ○, △ and ― beside 利用者ID, below which the IDs stand: how each of these stands, and no second network's. */
function isStateOfId(table: OpenColumns, columns: readonly GuessedColumn[], column: GuessedColumn): boolean {
  const { grid, heading, end } = table;
  const [above = '', own = above] = column.heading.split('／');
  const isLogin = (one: GuessedColumn): boolean => one.beside?.name === 'ownLogin';
  if (heading.kind !== 'staff' || !isLogin(column) || !isBareId(own)) return false;
  const holdIds = ({ index }: GuessedColumn): boolean => holdsLogins(grid, heading, end, index);
  const values = valuesOf(grid, heading, end, column.index).filter((text) => !isDash(text) && !isDitto(text));
  const areSaid = values.length > 0 && values.every((text) => isSigns(text) || saysHowItStands(text));
  const isOfSame = (one: GuessedColumn): boolean => own === above || one.heading.startsWith(`${above}／`);
  return areSaid && columns.some((one) => one !== column && isLogin(one) && isOfSame(one) && holdIds(one));
}
const saysHowItStands = (text: string): boolean =>
  /^(?:uses|applied|no)$/.test(saidUse(text) ?? '') || standsStill(text);

/** PC beside タブレット is another device; 端末番号 beside 端末名 is the same one. */
function otherBeside(
  beside: ImportField,
  { heading }: GuessedColumn,
  columns: readonly GuessedColumn[],
  taken: ReadonlySet<string | undefined>,
): ImportField {
  const sort = sortOf(heading);
  const isSame = (one: GuessedColumn): boolean =>
    isDeviceField(one.field?.name ?? '') && (sort === null || sort === (sortOf(one.heading) ?? sort));
  if (isDeviceField(beside.name) && columns.some(isSame)) return beside;
  let other = beside;
  while (taken.has(other.name) && secondOf(other) !== other) other = secondOf(other);
  return other;
}

const sortOf = (heading: string): unknown => {
  const read = readChoice({ type: 'device-kind' }, heading.split('／').at(-1) ?? '');
  return 'value' in read ? read.value : null;
};

/** A number beside ふりがな and 職種 is rather a person's own. */
const alsoListsPeople = (columns: readonly GuessedColumn[]): boolean =>
  columns.some(({ heading }) =>
    meaningOf('staff', '', heading.split('／').at(-1) ?? '', false).fields.some(({ field }) =>
      OF_PERSON.has(field.name),
    ),
  );
const OF_PERSON = new Set(['kana', 'kanaFamily', 'jobType', 'birthday', 'joinedOn', 'postalCode', 'address']);

/** 090-… below 番号 beside the number of a device. */
function phonesOfDevices({ grid, heading, end }: OpenColumns, columns: readonly GuessedColumn[]): void {
  if (heading.kind !== 'device' || columns.some(({ field }) => field?.name === 'devicePhone')) return;
  const column = columns.find(({ field, why, index }) => {
    if (field || why !== LEFT_OUT['row-count']) return false;
    const values = valuesOf(grid, heading, end, index).filter((text) => !isDash(text));
    return values.length > 0 && shareOf(values, isNumberOfPhone) > MOSTLY;
  });
  if (!column || alsoListsPeople(columns)) return;
  column.field = besideField(heading.kind, 'devicePhone');
  column.why = whyInMemo(column.heading);
}

function giveBeside(column: GuessedColumn, kind: ImportKind): void {
  if (!column.beside) return;
  column.field = column.beside;
  if (column.beside.name === 'manages') {
    column.why = `見出し「${column.heading}」と中の印から。事業所の管理者にするかは、次の画面で聞きます`;
    return;
  }
  if (column.beside.name === 'postsAt') {
    column.why = `見出し「${column.heading}」から。事業所の名前なら、その方の兼務先になります。メモにも残します`;
    return;
  }
  if (column.beside.name === 'ownUse' || column.beside.name === 'otherUse') {
    column.why = `見出し「${column.heading}」と中の印から。台帳では、このネットワークを使う人になります`;
    return;
  }
  if (isRecordMemo(column.beside.name)) {
    column.why = whyInMemo(column.heading, kind);
    return;
  }
  column.why = `見出し「${column.heading}」から。台帳では、${kind === 'device' ? '使う人のID' : 'この人のIDや端末'}になります`;
}

/** ◎ at whoever is it, and nothing but marks. */
function holdsMarks(grid: SheetGrid, heading: Heading, end: number, index: number): boolean {
  const values = valuesOf(grid, heading, end, index);
  return values.some((text) => isMark(text) === true) && values.every((text) => isMark(text) !== null);
}

const holdsWords = (grid: SheetGrid, heading: Heading, end: number, index: number): boolean =>
  valuesOf(grid, heading, end, index).some((text) => !isDash(text) && isMark(text) === null);

const isNumberOfPhone = (text: string): boolean => {
  const number = normalizePhone(text);
  return isPhone(number) || OF_DATA.test(toHalfWidth(text).replaceAll('-', '')) || IN_PLACE_OF_PHONE.test(number);
};
const holdsPhoneNumbers = (grid: SheetGrid, heading: Heading, end: number, index: number): boolean =>
  holdsMostly({ grid, heading, end }, index, isNumberOfPhone);
/** 020-…, of a SIM that nobody can be called by. */
const OF_DATA = /^020\d{8,11}$/;
/** 000-0000-0000, 090-XXXX-1234: as long as a phone, and nobody's. */
const IN_PLACE_OF_PHONE = /^(?=.{12,13}$)0[\dx*○〇●]{1,4}-[\dx*○〇●]{1,4}-[\dx*○〇●]{3,4}$/i;
const SAYS_NUMBER = /番号|電話|tel|℡|no/i;

interface ColumnPlace {
  grid: SheetGrid;
  heading: Heading;
  end: number;
  index: number;
}

/** 個人ID, 職員ID below TRITRUS or ICT連携 is what that knows somebody by, and no 職員番号; so is 番号 below a network's name. */
function headsLogin(place: ColumnPlace, above: string, text: string, networks: readonly string[]): boolean {
  const [upper, own] = [above, text].map((one) => toHalfWidth(one).trim());
  if (!upper || !own || place.heading.kind !== 'staff' || !NUMBER_OF_ONE.test(own)) return false;
  const isNamed = headsNetwork('', upper, networks) || networks.some((network) => namesNetwork(upper, network));
  return (
    holdsLogins(place.grid, place.heading, place.end, place.index) &&
    (isNamed || (OF_SYSTEM.test(upper) && /ID|コード/i.test(own)))
  );
}
const NUMBER_OF_ONE =
  /^(?:(?:個人|本人|職員|社員|従業[員者]|スタッフ|登録|利用者|管理)の?)?(?:ID|コード|番号|No\.?|ナンバー)$/i;
const OF_SYSTEM = /ネットワーク|SNS|ICT|システム|アカウント|ログイン|多職種連携|ID(?:管理)?$/i;

/** What a heading says of IDs, devices and the like, as far as the cells below it bear it out. */
function besideOf(
  { grid, heading, end, index }: ColumnPlace,
  above: string,
  text: string,
  networks: readonly string[],
): ImportField | null {
  const isUse = isOfPeople(heading.kind) && headsNetwork(above, text, networks);
  if (isUse && holdsUses(grid, heading, end, index)) return ownUseField;
  // LINE WORKS alone above the IDs of who uses each device.
  const isNamed = heading.kind === 'device' && headsNetwork(above, text, networks);
  // SNS alone may be any, and is one where IDs stand below it: which, the network of the office or somebody says.
  const isSome = heading.kind === 'staff' && /^SNS$/i.test(toHalfWidth(text).trim());
  const isIds = isNamed || (isSome && holdsLogins(grid, heading, end, index));
  const meant = besideMeant(heading.kind, above, text) ?? (isIds ? besideField(heading.kind, 'ownLogin') : null);
  // アカウント of a tablet may be anything but where IDs stand below it.
  if (heading.kind === 'device' && meant && isLoginField(meant.name) && !holdsLogins(grid, heading, end, index))
    return isNamed && holdsUses(grid, heading, end, index) ? besideField('device', 'ofDevice1') : null;
  // Of devices without a line 電話番号 says なし or Wi-Fiのみ, and these may be most of them.
  const hasSome = SAYS_NUMBER.test(toHalfWidth(text)) && valuesOf(grid, heading, end, index).some(isNumberOfPhone);
  if (meant?.name === 'devicePhone' && !hasSome && !holdsPhoneNumbers(grid, heading, end, index)) return null;
  // ○ below 端末 says that there is one.
  if (meant?.name === 'usedDevice' && !holdsWords(grid, heading, end, index)) return null;
  return meant?.name === 'manages' && !holdsMarks(grid, heading, end, index) ? null : meant;
}

/** ○, ×, 申請中, IDs: whether each of them uses what the heading names. A △ among them is told. */
function holdsUses(grid: SheetGrid, heading: Heading, end: number, index: number): boolean {
  // FLP登録 above days says when, and R5.9.1 is no ID.
  const isSaid = (text: string): boolean =>
    isDitto(text) ||
    (saidUse(withAsideBehind(text).replace(REMARK_BEHIND, '')) !== null && !DAY_ALONE.test(toHalfWidth(text)));
  return holdsMostly({ grid, heading, end }, index, isSaid);
}

/** mihon-01（店ID） is one, whosever it is. */
const REMARK_BEHIND = /\s*[(（][^()（）]+[)）]$/;
const DAY_ALONE = /^[a-z]?\d{1,4}[./年-]\d{1,2}[./月-]\d{1,2}日?$/i;

function holdsLogins(grid: SheetGrid, heading: Heading, end: number, index: number): boolean {
  // s-sato@himawari, as LINE WORKS has them; a mail of the device is no ID.
  const isLogin = (text: string): boolean => saidUse(text) === 'login' && !/@.*\./.test(text);
  return holdsMostly({ grid, heading, end }, index, isLogin);
}

/** Under any heading, 番号 or none: what most of its values are is believed. */
function holdsMyNumbers(grid: SheetGrid, heading: Heading, end: number, index: number): boolean {
  const values = valuesOf(grid, heading, end, index);
  return values.some(looksLikeMyNumber) && shareOf(values, looksLikeMyNumber) >= MOSTLY;
}

interface ChosenColumn {
  column: GuessedColumn;
  field: ImportField | null;
}

/** A field that this kind doesn't have was chosen for another kind of table: it is guessed anew. */
function chosenField(kind: ImportKind, chosen: ChosenColumns, column: string): ImportField | null | undefined {
  const name = chosen[column];
  return name === null
    ? null
    : [...importTables[kind].fields, ...besideFields(kind)].find((field) => field.name === name);
}

/** Of two columns that were given one field the left one has it. */
function takeChosen(choices: readonly ChosenColumn[]): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  for (const { column, field } of choices) {
    const taken = field && choices.find((one) => one.column.field === field)?.column;
    if (taken) {
      column.why = `${placeOf(taken)}を「${field.label}」に使うため、使いません`;
      questions.push(sameFieldQuestion(field, taken, column));
    } else {
      column.field = field;
      column.why = field ? '選んだとおりです' : CHOSEN_OUT;
    }
  }
  return questions;
}

function sameFieldQuestion({ label }: ImportField, taken: GuessedColumn, other: GuessedColumn): ImportQuestion {
  const found = problem('table/same-field', { field: label, taken: placeOf(taken), other: placeOf(other) });
  return { ...found, columns: [taken.name, other.name] };
}

function widthBelow({ sheet }: SheetGrid, { row, lines }: Heading, end: number): number {
  let width = 0;
  for (let at = row - lines + 1; at < Math.min(end, row + 1_000); at++)
    width = Math.max(width, sheet.rows[at]?.length ?? 0);
  return width;
}

const hasValues = (grid: SheetGrid, heading: Heading, end: number, index: number): boolean =>
  valuesOf(grid, heading, end, index).length > 0;

/** 資格 says what 職種 is only where no heading of its own does, 職名 neither. */
const BESIDES = 500;
const isBesides = (field: ImportField, { heading }: GuessedColumn): boolean =>
  field.besides?.test(headerKey(heading)) === true;

/** Best words first; of two equal columns the left one. */
function assign(candidates: readonly Candidate[], columns: readonly GuessedColumn[]): void {
  // Who chose 姓 wants no 氏名 of another column.
  const taken = new Set(columns.flatMap(({ field }) => (field ? [field.name, field.part?.of] : [])));
  const rankOf = ({ column, field, rank }: Candidate): number => rank + (isBesides(field, column) ? BESIDES : 0);
  const inOrder = [...candidates].sort((a, b) => rankOf(a) - rankOf(b) || a.column.index - b.column.index);
  for (const { column, field, exact } of inOrder) {
    if (column.field || taken.has(field.name)) continue;
    taken.add(field.name);
    column.field = field;
    column.why = exact ? `見出し「${column.heading}」から` : `見出し「${column.heading}」の言葉の一部から`;
    if (headsPhoneToo(field.name, column.heading)) column.why += '。電話番号の形のものは、端末のメモに残します';
  }
}

/** Columns that were passed over, since another one has their field. */
const PHONES = ['phone', 'otherPhone'];

const isThirdPhone = (field: ImportField, columns: readonly GuessedColumn[]): boolean =>
  PHONES.includes(field.name) &&
  PHONES.every((name) => columns.some((one) => one.field?.name === name)) &&
  !columns.some((one) => one.field?.name === 'morePhone');

function sameFields(
  kind: ImportKind,
  candidates: readonly Candidate[],
  columns: readonly GuessedColumn[],
): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  const seen = new Set<GuessedColumn>();
  for (const { column, field } of candidates) {
    if (column.field || seen.has(column)) continue;
    seen.add(column);
    const taken = columns.find((one) => one.field?.name === field.name);
    if (!taken) continue;
    if (isThirdPhone(field, columns)) {
      column.field = besideField(kind, 'morePhone');
      column.why = '電話は2つまで入るので、この番号はメモに残します';
      continue;
    }
    // 機種 | 電話番号/型番: what else is said of a device is kept as it stands.
    const more = kind === 'device' && field.name === 'model' ? besideField(kind, 'ofDevice1') : null;
    if (more) {
      column.field = nextOfDevice(more, new Set(columns.map((one) => one.field?.name)));
      column.why = whyInMemo(column.heading);
      continue;
    }
    if (isBesides(field, column) && !isBesides(field, taken)) {
      column.why = `${placeOf(taken)}を「${field.label}」に使います。こちらは台帳にない項目です`;
      continue;
    }
    column.why = `${placeOf(taken)}を「${field.label}」に使うため、使いません`;
    questions.push(sameFieldQuestion(field, taken, column));
  }
  return questions;
}

const questionsName = (questions: readonly ImportQuestion[], { name }: GuessedColumn): boolean =>
  questions.some(({ columns }) => columns?.[1] === name);

const placeOf = ({ name, heading }: GuessedColumn): string => `${columnPlace(name)}「${heading}」`;

/** 氏名（フリガナ） over names in kanji holds the names. */
function swapNameAndKana(
  grid: SheetGrid,
  heading: Heading,
  end: number,
  open: readonly GuessedColumn[],
  all: readonly GuessedColumn[],
): void {
  const kana = open.find(({ field }) => field?.name === 'kana');
  if (!kana || all.some(({ field }) => field?.name === 'name' || field?.name === 'nameFamily')) return;
  const values = valuesOf(grid, heading, end, kana.index);
  if (values.length === 0 || shareOf(values, isReading) > 0.5) return;
  kana.field = importTables[heading.kind].fields.find(({ name }) => name === 'name') ?? null;
  kana.why = `見出し「${kana.heading}」と、中が漢字なので`;
}

/** Where the whole name has a column, 姓 and 名 say nothing more. */
function dropParts(table: OpenColumns, columns: readonly GuessedColumn[]): void {
  for (const column of table.columns) {
    if (!column.field || !columns.some(({ field }) => field?.part?.of === column.field?.name)) continue;
    // =A2&B2 whose value the file doesn't hold.
    if (!holdsNothing(table, column.index)) continue;
    column.field = null;
    column.why = '式の値がファイルにないので、姓と名の列を使います';
  }
  for (const column of columns) {
    const whole = column.field?.part?.of;
    const instead = columns.find(({ field }) => field?.name === whole);
    if (!whole || !instead) continue;
    column.field = null;
    column.why = `${placeOf(instead)}にあるため、使いません`;
  }
}

function holdsNothing({ grid: { sheet }, heading, end }: OpenColumns, index: number): boolean {
  let open = 0;
  for (let row = heading.row + 1; row < end; row++) {
    const cell = sheet.rows[row]?.[index];
    if (isBlank(cell)) continue;
    if (cell?.kind !== 'formula') return false;
    open++;
  }
  return open > 0;
}

const READING_OF: Readonly<Record<string, string>> = byWord({
  name: 'kana',
  nameFamily: 'kanaFamily',
  nameGiven: 'kanaGiven',
});

/** Kana in the further line of a name is the furigana of that name, or of that part of it. */
function readingsBelow(grid: SheetGrid, heading: Heading, end: number, columns: readonly GuessedColumn[]): void {
  for (const column of columns) {
    const [above, line] = column.name.split('/');
    if (line === undefined || column.field || column.heading !== '') continue;
    const of = columns.find(({ name }) => name === above)?.field?.name ?? '';
    const reading = READING_OF[of];
    if (reading === undefined || columns.some(({ field }) => field?.name === reading)) continue;
    const values = valuesOf(grid, heading, end, column.index);
    if (values.length === 0 || shareOf(values, isReading) < MOSTLY) continue;
    column.field = importTables[heading.kind].fields.find(({ name }) => name === reading) ?? null;
    column.why = '氏名と同じ列の、かなの行なので';
  }
}

/** What values look like when no heading says what they are. */
const LOOKS: readonly { field: string; looks: (text: string) => boolean; why: string }[] = [
  { field: 'mail', looks: (text) => isMail(normalizeMail(text)), why: '中がメールアドレスの形なので' },
  { field: 'phone', looks: (text) => isPhone(normalizePhone(text)), why: '中が電話番号の形なので' },
  { field: 'kana', looks: isReading, why: '中がすべてかななので' },
  {
    field: 'kind',
    looks: (text) => KIND_ALONE.test(toHalfWidth(widenKana(text))),
    why: '種類の列がほかになく、中が端末の種類なので',
  },
  { field: 'jobType', looks: saysJob, why: '職種の列がほかになく、中が職種なので' },
];
/** タブレット, ノートPC: no model, which says more. */
const KIND_ALONE =
  /^(?:ノート|デスクトップ)?(?:型)?(?:タブレット|タブ|スマホ|スマートフォン|携帯(?:電話)?|ガラケー|ガラホ|パソコン|PC|ノート|デスクトップ)(?:端末)?$/i;
const MOSTLY = 0.8;
const FEWEST_JOBS = 2;

/** iPad①, タブレット2, スマホA、ノート1 under 貸してる物: what people have, whatever it is called. Prices and words of it (有, 持参) are none. */
function devicesByValues({ grid, heading, end, columns }: OpenColumns, open: readonly GuessedColumn[]): void {
  for (const column of open) {
    if (column.field || column.why !== UNKNOWN) continue;
    // On the next printed page it is headed again.
    const own = column.heading.split('／');
    const values = valuesOf(grid, heading, end, column.index).filter(
      (text) => !isDash(text) && isMark(text) === null && !own.includes(text),
    );
    const isLent = HEADS_LENT.test(headerKey(own.at(-1) ?? ''));
    const [says, most] = isLent ? [saysLent, 1 / 2] : [(text: string) => DEVICE_IN_WORDS.test(text), MOSTLY];
    if (values.length < FEWEST_DEVICES || shareOf(values, says) < most) continue;
    const first = besideField(heading.kind, 'ownDevice');
    const taken = (field: ImportField): boolean => columns.some((one) => one.field?.name === field.name);
    const field = first && taken(first) ? secondOf(first) : first;
    if (!field || taken(field)) continue;
    column.field = field;
    column.why = '中の書き方から。台帳では、この人の端末になります';
  }
}
const FEWEST_DEVICES = 2;
/** 貸出, 使う物: below it a device is told in any words: ②を佐藤さんと, 事務所携帯を2人で, T-02. */
const HEADS_LENT =
  /^(?:貸出し?|貸し出し|貸与|支給|配布|使用|使う|使っている|借りている|渡している|持っている)(?:物|もの|品|物品|備品)?$|^持ち?物$/;
const saysLent = (text: string): boolean =>
  isDitto(text) ||
  (saysDeviceKind(text) && !/[はがに。]|です|ます$/.test(text)) ||
  /^(?:[①-⑳㉑-㊿]|[A-Z]{1,4}-?\d)/iu.test(toHalfWidth(text));
/** No sentence: 修理中のiPadは事務所 is a remark. */
const DEVICE_IN_WORDS =
  /^(?=.{1,24}$)(?!.*[はがをにで。])[^\n]*(?:iPad|アイパッド|ｱｲﾊﾟｯﾄﾞ|タブ(?:レット)?|ﾀﾌﾞ(?:ﾚｯﾄ)?|iPhone|スマホ|ｽﾏﾎ|スマートフォン|ノート|ﾉｰﾄ|PC|ＰＣ|パソコン|ﾊﾟｿｺﾝ|Surface|携帯|ケータイ|PHS)/isu;

function guessByValues(
  grid: SheetGrid,
  heading: Heading,
  end: number,
  open: readonly GuessedColumn[],
  columns: readonly GuessedColumn[],
  networks: readonly string[],
): void {
  const blank = grid.sheet.rows.findIndex((cells, row) => row > heading.row && isBlankRow(cells));
  const listEnd = blank === -1 ? end : Math.min(blank, end);
  for (const column of open) {
    if (column.field) continue;
    const all = valuesOf(grid, heading, end, column.index);
    if (all.length === 0) continue;
    for (const { field: name, looks, why } of LOOKS) {
      const field = importTables[heading.kind].fields.find((one) => one.name === name);
      // A heading that says something else than kana is believed.
      if (!field || (name === 'kana' && (column.heading !== '' || column.name.includes('/')))) continue;
      if (name === 'mail' && headsIds(column, networks)) continue;
      if (columns.some((one) => one.field?.name === name || one.field?.part?.of === name)) continue;
      // Below the list others may stand, and what is lent, under no heading of theirs.
      const values = (name === 'jobType' ? valuesOf(grid, heading, listEnd, column.index) : all).filter(
        (one) => !isDitto(one),
      );
      if (values.length < (name === 'jobType' ? FEWEST_JOBS : 1)) continue;
      if (shareOf(values, looks) < MOSTLY) continue;
      column.field = field;
      column.why = why;
      break;
    }
  }
}
