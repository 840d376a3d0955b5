import { normalField } from '../../ledger/fields/catalogue';
import { takenPartIn } from '../../ledger/taking-part';
import { toHalfWidth } from '../../text/width';
import type { Account, Device } from '../../ledger/entities';
import { isOwnRecord, type BesideName } from '../import/beside-fields';
import { columnsOfPart, type TableReading } from '../import/reading';
import type { MatchedRow } from './draft-row';
import { foldKey } from '../../text/fold-key';
import type { ImportDecisions } from './import-decisions';
import type { LedgerView } from './ledger-view';
import { groupBy } from './match';
import type { Besides, PlannedBeside, PlannedRow } from './planned';

/** Nobody's: なし, 申請中. */
const NONE = /^(?:なし|無し?|未|未定|未発行|不要|-+|―+|ー+|×|\/)$/;
/** An ID as networks give them; 申請中, ○ and あり are none. */
const LOGIN = /^[!-~]{3,}$/;
/** Says that there is one, and not which. */
const UNNAMED = /^(?:あり|有り?|○|〇|◯|●|✓|済み?|使用中?|共用|[\d０-９]台)$/;

interface Said {
  field: BesideName;
  text: string;
  heading: string;
  row: PlannedRow;
  officeId: string;
}

/**
 * The IDs and devices that a list of people has for them, as records beside theirs. What isn't certain (no network, an ID of two people, one that
 * the ledger knows of somebody else, 申請中) is left, and said by name. A password is none of it: its column is closed.
 */
export function plannedBesides(
  reading: Pick<TableReading, 'columns' | 'furtherColumns'>,
  planned: readonly PlannedRow[],
  rows: readonly MatchedRow[],
  ledger: LedgerView,
  { besides: isWanted, deviceKind: chosen }: Pick<ImportDecisions, 'besides' | 'deviceKind'>,
): Besides {
  const columns = [...reading.columns, ...(reading.furtherColumns ?? [])];
  const headings = [...new Set(columns.flatMap(({ field, from }) => (field && isOwnRecord(field) ? [from] : [])))];
  const values = new Map(rows.map(({ row }) => [row.line, row.values]));
  const said = planned.flatMap((row): Said[] => {
    const known = ledger.people.find(({ id }) => id === row.recordId)?.officeId;
    const officeId = row.cells['office']?.after ?? known;
    if (row.verdict === 'fix' || row.verdict === 'left' || typeof officeId !== 'string') return [];
    return Object.entries(values.get(row.line) ?? {}).flatMap(([field, value]) => {
      if (!isOwnRecord(field) || typeof value !== 'string') return [];
      const heading = columnsOfPart(reading, row.line).find((one) => one.field === field)?.from ?? '';
      const texts = value.split(/[、,，\n]/).map((text) => text.trim());
      return texts
        .filter((text) => text !== '' && !NONE.test(text))
        .map((text) => ({ field, text, heading, row, officeId }));
    });
  });
  const left: Besides['left'][number][] = [];
  const leave = ({ heading, text, row: { line, title } }: Said, why: string): void =>
    void left.push({ heading, text, line, name: title, why });
  const accounts = accountsOf(
    said.filter(({ field }) => field === 'ownLogin'),
    ledger,
    leave,
  );
  const { devices, ofNoKind } = devicesOf(
    said.filter(({ field }) => field !== 'ownLogin'),
    ledger,
    { leave, chosen },
  );
  return { isTaken: isWanted, headings, accounts, devices, ofNoKind, left };
}

type Leave = (said: Said, why: string) => void;

function accountsOf(said: readonly Said[], ledger: LedgerView, leave: Leave): PlannedBeside[] {
  const found: PlannedBeside[] = [];
  const named = said.map((one) => ({ ...one, login: toHalfWidth(one.text), packId: networkOf(one, ledger) }));
  const byLogin = groupBy(named, ({ login, packId }) => (packId === null ? '' : `${packId}\n${login.toLowerCase()}`));
  for (const one of named) {
    const { login, packId, row, officeId } = one;
    if (!LOGIN.test(login)) leave(one, 'IDの形ではありません');
    else if (packId === null) leave(one, 'どのネットワークのIDか、わかりません');
    else {
      const same = byLogin.get(`${packId}\n${login.toLowerCase()}`) ?? [];
      const [first] = same;
      if (new Set(same.map(({ row: { title } }) => foldKey(title))).size > 1) {
        leave(one, '2人に同じIDがあります');
        continue;
      }
      const known = ledger.accounts.filter((account) => isLogin(account, packId, login));
      const own = known.find(({ holderId }) => holderId !== null && holderId === row.recordId);
      if (first?.row.line !== row.line || own) continue;
      if (known.length > 0) leave(one, '台帳では、ほかの方か事業所のIDです');
      else found.push({ table: 'accounts', line: row.line, value: login, officeId, packId, recordId: null, also: [] });
    }
  }
  return found;
}

const isLogin = ({ packId, loginName, status }: Account, network: string, login: string): boolean =>
  status === 'registered' && packId === network && loginName.toLowerCase() === login.toLowerCase();

/** As the heading says it (FiNE-LINK ID), else the only one that the office takes part in. */
function networkOf({ heading, officeId }: Said, { networks, enrolments }: LedgerView): string | null {
  const key = foldKey(heading);
  const rest = key.replace(/id|(?:番号)$/g, '');
  const isNamed = ({ name, words }: LedgerView['networks'][number]): boolean =>
    [name, ...words].map(foldKey).some((word) => key.includes(word) || (rest.length > 3 && word.includes(rest)));
  const [named, ...others] = networks.filter(isNamed);
  if (named && others.length === 0) return named.id;
  const own = new Set(takenPartIn(enrolments, officeId).map(({ packId }) => packId));
  return own.size === 1 ? ([...own][0] ?? null) : null;
}

interface DevicesAre {
  leave: Leave;
  /** What those are that the list doesn't say. */
  chosen: Device['kind'] | null;
}

function devicesOf(
  said: readonly Said[],
  ledger: LedgerView,
  { leave, chosen }: DevicesAre,
): Pick<Besides, 'devices' | 'ofNoKind'> {
  const ofNoKind = new Map<string, string>();
  const found = new Map<string, PlannedBeside & { also: string[] }>();
  const names = new Map<string, string>();
  for (const one of said) {
    const { field, text, heading, row, officeId } = one;
    const value = field === 'ownMobile' ? normalField('people', 'phone', text) : text;
    const key = numberKey(value);
    const planned = found.get(key);
    if (UNNAMED.test(text)) leave(one, 'どの端末か、書いてありません');
    // Two share it: it is with the first, and the others are named beside it.
    else if (planned) {
      const isOther = foldKey(names.get(key) ?? '') !== foldKey(row.title);
      if (isOther && !planned.also.includes(row.title)) planned.also.push(row.title);
    } else {
      const known = ledger.devices.find((device) => isNumber(device, key));
      if (known && known.holderId !== null && known.holderId === row.recordId) continue;
      if (known && known.holderId !== null) leave(one, '台帳では、ほかの方が使う端末です');
      else {
        const recordId = known?.id ?? null;
        const read = known?.kind ?? (field === 'ownMobile' ? 'phone' : deviceKind(text, heading));
        if (read === null) ofNoKind.set(key, value);
        const kind = read ?? chosen;
        if (kind === null) {
          leave(one, '種類（パソコン・タブレット・スマートフォン）が書いてありません');
          continue;
        }
        found.set(key, { table: 'devices', line: row.line, value, officeId, kind, recordId, also: [] });
        names.set(key, row.title);
      }
    }
  }
  return { devices: [...found.values()], ofNoKind: [...ofNoKind.values()] };
}

const numberKey = (text: string): string => foldKey(text);
const isNumber = ({ assetNumber, status }: Device, key: string): boolean =>
  status === 'registered' && assetNumber !== '' && numberKey(assetNumber) === key;

/** What it is called by, before what its column is; null: neither says it. */
function deviceKind(text: string, heading: string): Device['kind'] | null {
  for (const said of [text, heading].map((one) => toHalfWidth(one).toLowerCase())) {
    if (/ipad|タブレット|ﾀﾌﾞﾚｯﾄ|^tb|^tab/.test(said)) return 'tablet';
    if (/iphone|スマホ|スマートフォン|携帯|^sp-?\d/.test(said)) return 'phone';
    if (/pc|パソコン|ﾊﾟｿｺﾝ|ノート/.test(said)) return 'pc';
  }
  return null;
}
