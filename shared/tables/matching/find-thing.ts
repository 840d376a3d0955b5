import { normalizeNumber } from '../../text/width';
import { isBareNumber } from '../../text/bare-number';
import { deviceName } from '../../ledger/labels';
import type { Account, Device, Team } from '../../ledger/entities';
import { problem } from '../../problems/problem';
import { keyFieldOf, readAs } from '../import/import-fields';
import { tableOfList, type ImportKind } from '../lists';
import { foldKey } from '../../text/fold-key';
import { labelKey, namesNoDevice } from './device-label';
import type { ImportedRecord, LedgerView } from './ledger-view';
import { askWhich, groupBy, onlyOne, type Finder, type Match } from './match';
import { rowText, type RowFacts } from './row-facts';

type Registered = { id: string; status: 'registered' | 'struck-off' };

/** Of what was struck off and what is in use, what is in use; if there is only the former, it is asked about. */
export function inUse<R extends Registered>(found: readonly R[], why: string, nameOf: (one: R) => string): Match<R> {
  const registered = found.filter(({ status }) => status === 'registered');
  if (registered.length > 0 || found.length === 0) return onlyOne(registered, why);
  const candidates = found.map((record) => ({ record, why: `${why}・抹消` }));
  return askWhich(problem('match/struck-off', { name: found[0] ? nameOf(found[0]) : '' }), candidates);
}

const mailKey = (mail: string): string => mail.trim().toLowerCase();

/**
 * 端末: by 管理番号, シリアル番号, VPN番号 or the device's own address, or as a list of people calls it; without any of them by who uses which. ① is one of its office, or of whoever
 * uses it: another office has a ① of its own.
 */
export function deviceFinder(devices: readonly Device[]): Finder<Device> {
  const byId = new Map(devices.map((device) => [device.id, device]));
  const indexes = [
    { field: 'assetNumber', why: '管理番号が同じ', keyOf: normalizeNumber },
    { field: 'serialNumber', why: 'シリアル番号が同じ', keyOf: normalizeNumber },
    { field: 'vpnId', why: 'VPN番号が同じ', keyOf: normalizeNumber },
    { field: 'mail', why: 'メールアドレスが同じ', keyOf: mailKey },
  ] as const;
  const groups = indexes.map(({ field, keyOf }) => groupBy(devices, (device) => keyOf(device[field] ?? '')));
  const inHand = devices.filter(({ status }) => status === 'registered');
  const byLabel = groupBy(inHand, ({ assetNumber }) => labelKey(assetNumber));
  const byUse = groupBy(devices, ({ kind, holderId }) => (holderId === null ? '' : `${kind} ${holderId}`));
  const find = (row: RowFacts): Match<Device> => {
    for (const [i, { field, why, keyOf }] of indexes.entries()) {
      const same = groups[i]?.get(keyOf(rowText(row, field))) ?? [];
      const found = field === 'assetNumber' ? ofOwnCount(row, same) : same;
      if (found.length > 0) return inUse(found, why, deviceName);
    }
    for (const field of ['calledSo', 'assetNumber']) {
      const called = rowText(row, field).trim();
      const known = namesNoDevice(called) || isCount(row, field) ? [] : (byLabel.get(labelKey(called)) ?? []);
      if (known.length > 0) return ofThatName(row, known);
    }
    return byWhoUsesIt(row, byUse.get(`${rowText(row, 'kind')} ${row.ids.holder ?? ''}`) ?? []);
  };
  const numbersOf = (row: RowFacts): string[] =>
    indexes.flatMap(({ field, keyOf }) =>
      rowText(row, field) === ''
        ? []
        : [`${field} ${keyOf(rowText(row, field))}${isCount(row, field) ? ` ${row.ids.office ?? ''}` : ''}`],
    );
  return { find, numbersOf, keysOf: () => [], record: (id) => byId.get(id) };
}

const isCount = (row: RowFacts, field: string): boolean => field === 'assetNumber' && isBareNumber(rowText(row, field));

/** Of devices called ① that of the row's user, else those of its office; all of them where neither is said. */
function ofOwnCount(row: RowFacts, same: readonly Device[]): readonly Device[] {
  const { office, holder } = row.ids;
  if (!isCount(row, 'assetNumber')) return same;
  const theirs = same.filter(({ holderId, status }) => holder && holderId === holder && status === 'registered');
  if (theirs.length > 0) return theirs;
  return office ? same.filter(({ officeId }) => officeId === office) : same;
}

/** タブレット1 of a list of people, which the list of devices calls so beside its number HK-T01: one device, unless somebody else has that. */
function ofThatName({ ids: { holder, office } }: RowFacts, known: readonly Device[]): Match<Device> {
  const theirs = known.filter(({ holderId }) => holder && holderId === holder);
  const open = known.filter(
    (one) => (!holder || one.holderId === null) && (!office || !one.officeId || one.officeId === office),
  );
  const [one, ...others] = theirs.length > 0 ? theirs : open;
  if (one && others.length === 0) return { record: one };
  return askWhich(
    problem('match/maybe-device', { name: known[0] ? deviceName(known[0]) : '' }),
    known.map((record) => ({ record, why: '名称が同じ' })),
  );
}

/** The same model in the same hands is the device; another, or one under another number, may be it. */
function byWhoUsesIt(row: RowFacts, used: readonly Device[]): Match<Device> {
  const registered = used.filter(({ status }) => status === 'registered');
  const model = foldKey(rowText(row, 'model'));
  const same = registered.filter((device) => model !== '' && foldKey(device.model) === model);
  const number = rowText(row, 'assetNumber');
  // Somebody may have two alike, or a new one in place of the old.
  const isOther =
    (number !== '' && same.some(({ assetNumber }) => assetNumber !== '')) ||
    (rowText(row, 'serialNumber') !== '' && same.some(({ serialNumber }) => (serialNumber ?? '') !== ''));
  if (same[0] && same.length === 1 && !isOther) return { record: same[0] };
  const maybe = same.length > 0 ? same : registered.filter((device) => model === '' || device.model === '');
  if (!maybe[0] || (number !== '' && !isOther)) return { record: null };
  const said = problem('match/maybe-device', { name: deviceName(maybe[0]) });
  return askWhich(
    said,
    maybe.map((record) => ({ record, why: '使う人と種類が同じ' })),
  );
}

/**
 * アカウント: by its network and ID. With another holder than the ledger knows it is asked about; whose ID the ledger lacks, as they are known to
 * use the network and no more, has it in that very record.
 */
export function accountFinder(accounts: readonly Account[], ledger: LedgerView): Finder<Account> {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const keyOf = (login: string): string => login.trim().toLowerCase();
  const byLogin = groupBy(accounts, ({ loginName }) => keyOf(loginName));
  const find = (row: RowFacts): Match<Account> => {
    const network = row.ids.network;
    const found = (byLogin.get(keyOf(rowText(row, 'loginName'))) ?? []).filter(
      ({ packId }) => !network || packId === network,
    );
    const holder = row.ids.holder;
    const own = found.filter(({ holderId }) => !holder || holderId === null || holderId === holder);
    const [open, ...others] = found.length === 0 && holder ? withoutIdOf(accounts, holder, network) : [];
    if (open && others.length === 0 && rowText(row, 'loginName') !== '') return { record: open };
    if (own.length > 0 || found.length === 0) return inUse(own, 'ネットワークとIDが同じ', ({ loginName }) => loginName);
    const name = ledger.people.find(({ id }) => id === found[0]?.holderId)?.name ?? '';
    return askWhich(
      problem('match/other-holder', { name }),
      found.map((record) => ({ record, why: 'IDが同じ・使う人が違う' })),
    );
  };
  const keysOf = (row: RowFacts): string[] => {
    const login = keyOf(rowText(row, 'loginName'));
    return login === '' ? [] : [`${row.ids.network ?? ''} ${login} ${row.ids.holder ?? ''}`];
  };
  return { find, numbersOf: () => [], keysOf, record: (id) => byId.get(id) };
}

/** Of who uses a network, what waits for its ID. */
export const withoutIdOf = (
  accounts: readonly Account[],
  holder: string,
  network: string | null | undefined,
): Account[] =>
  accounts.filter(
    ({ status, holderId, loginName, packId }) =>
      status === 'registered' && holderId === holder && loginName === '' && (!network || packId === network),
  );

/** チーム: by name and network. */
export function teamFinder(teams: readonly Team[]): Finder<Team> {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const byName = groupBy(teams, ({ name }) => foldKey(name));
  const find = (row: RowFacts): Match<Team> => {
    const network = row.ids.network;
    const found = (byName.get(foldKey(rowText(row, 'name'))) ?? []).filter(
      ({ packId }) => !network || packId === network,
    );
    return inUse(found, 'チーム名とネットワークが同じ', ({ name }) => name);
  };
  const keysOf = (row: RowFacts): string[] => {
    const name = foldKey(rowText(row, 'name'));
    return name === '' ? [] : [`${row.ids.network ?? ''} ${name}`];
  };
  return { find, numbersOf: () => [], keysOf, record: (id) => byId.get(id) };
}

/** Whatever has no finder of its own: by what its rows are called by. */
export function keyFinder(kind: ImportKind, records: readonly ImportedRecord[]): Finder<ImportedRecord> {
  const field = keyFieldOf(kind);
  const { label } = readAs(tableOfList[kind], field);
  const keyIn = (record: ImportedRecord): string => String((record as Record<string, unknown>)[field] ?? '');
  const byId = new Map(records.map((record) => [record.id, record]));
  const byKey = groupBy(records, (record) => foldKey(keyIn(record)));
  const keyOf = (row: RowFacts): string => foldKey(rowText(row, field));
  const find = (row: RowFacts): Match<ImportedRecord> =>
    inUse(byKey.get(keyOf(row)) ?? [], `${label}が同じ`, (record) => keyIn(record));
  const keysOf = (row: RowFacts): string[] => (keyOf(row) === '' ? [] : [keyOf(row)]);
  return { find, numbersOf: () => [], keysOf, record: (id) => byId.get(id) };
}
