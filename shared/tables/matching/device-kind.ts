import { Device } from '../../ledger/entities';
import { fieldLabel } from '../../ledger/labels';
import { problem } from '../../problems/problem';
import { widenKana } from '../../text/kana';
import { toHalfWidth } from '../../text/width';
import { isLoginField } from '../import/beside-fields';
import { readChoice } from '../import/read-choice';
import type { ReadRow } from '../import/reading';
import type { DraftRow } from './draft-row';
import type { ImportDecisions } from './import-decisions';
import type { CellProblem, PlannedCell, PlannedRow, RowRemark } from './planned';

type Kind = Device['kind'];

/** What a word for a device says that it is; null: nothing. */
export function kindIn(said: string): Kind | null {
  const { value } = readChoice({ type: 'device-kind' }, said);
  return Device.shape.kind.safeParse(value ?? byCode(said)).data ?? null;
}

/** What says no more than a kind, whose it is and which OS it has: 社用携帯, タブレット端末, Androidスマホ. */
const PLAIN =
  /タブレット|タブ|スマート[フホ][ォオ]?ン|スマ[ホフ]ォ?|携帯(?:電話)?|ケータイ|パソコン|PC|tablet|(?:smart)?phone|iPad|iPhone|Android|Windows|端末|機$|(?:業務|社|会社|法人|事業所|本体|貸与)用?|[^\p{L}]/giu;

/** ノートPC, ガラホ: whether a word says more of a device than the ledger's kinds do. */
export const saysMoreThanKind = (word: string): boolean => toHalfWidth(widenKana(word)).replace(PLAIN, '') !== '';

/** TB-01, SP-1: as offices number them. */
function byCode(text: string): Kind | null {
  const code = toHalfWidth(text).toLowerCase();
  return /^tb|^tab/.test(code) ? 'tablet' : /^sp-?\d/.test(code) ? 'phone' : null;
}

const CHOSEN = 'plan/kind-chosen';

/**
 * What a new device is whose row doesn't say it: as its model, its name or its number is called, else as it was chosen for all of which nothing says it. No
 * device goes in without.
 */
export function sayKind(
  cells: Record<string, PlannedCell>,
  { row }: Pick<DraftRow, 'row'>,
  { deviceKind: chosen, fixed }: Pick<ImportDecisions, 'deviceKind' | 'fixed'>,
): void {
  const cell = cells['kind'];
  const isMissing = !cell || cell.problem?.code === 'cell/required' || (!cell.problem && !cell.after);
  if (!isMissing || fixed[row.line]?.['kind'] !== undefined) return;
  const called = CALLED.flatMap((field) => {
    const kind = kindIn(String(row.values[field] ?? ''));
    const from = field === 'calledSo' ? '名称' : fieldLabel('devices', field);
    return kind === null ? [] : [{ kind, why: problem('plan/proposed', { from }) }];
  })[0];
  const said = called ?? (chosen ? { kind: chosen, why: problem(CHOSEN, {}) } : null);
  const base = { before: null, isChanged: said !== null, notes: [], warning: null };
  cells['kind'] = said
    ? { ...base, after: said.kind, notes: [said.why as RowRemark], problem: null, typed: null }
    : { ...base, after: null, problem: cell?.problem ?? asked(), typed: '' };
}
const CALLED = ['model', 'calledSo', 'assetNumber'] as const;

/** Nothing of a device, but an ID of its user, or a line where the device would stand. */
export function saysNoDevice({ values, problems, notes }: ReadRow): boolean {
  const isSaid = (field: string): boolean =>
    (values[field] ?? '') !== '' || problems.some((one) => one.field === field && one.code !== 'cell/required');
  if (OF_DEVICE.some(isSaid)) return false;
  const hasId = Object.keys(values).some((field) => isLoginField(field) && isSaid(field));
  return hasId || notes.some(({ field, code }) => code === 'note/none' && OF_DEVICE.some((one) => one === field));
}
const OF_DEVICE = ['kind', 'model', 'assetNumber', 'serialNumber', 'vpnId', 'mail', 'system'] as const;

function asked(): CellProblem {
  const { code, message } = problem('cell/required', { field: fieldLabel('devices', 'kind') });
  return { code, message, word: null, choices: [] };
}

/** New devices of a list of them whose kind nothing says, chosen by now or not. */
export const devicesOfNoKind = (rows: readonly PlannedRow[]): string[] =>
  rows.flatMap(({ recordId, verdict, title, cells: { kind } }) =>
    recordId === null &&
    verdict !== 'left' &&
    (kind?.problem?.code === 'cell/required' || kind?.notes.some(({ code }) => code === CHOSEN))
      ? [title]
      : [],
  );
