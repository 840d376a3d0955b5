import type { Membership } from '../../ledger/entities';
import { importTables } from '../import/import-fields';
import { BETWEEN_NAMES } from '../import/read-cell';
import type { DraftRow } from './draft-row';
import { foldKey } from '../../text/fold-key';
import { groupBy } from './match';
import type { ImportedRecord, LedgerView } from './ledger-view';
import type { CellProblem, PlannedCell, PlannedMember } from './planned';
import type { WordResolver } from './resolve-words';

interface RowMembers {
  members: PlannedMember[];
  cells: Record<string, PlannedCell>;
}

/** Who is in a team by its row: people of ours, else of other offices as they are called. Nobody is taken out of a team. */
export function plannedMembers(
  draft: DraftRow,
  team: ImportedRecord | null,
  { ledger, words }: { ledger: LedgerView; words: WordResolver },
): RowMembers {
  const { row } = draft;
  const text = (field: string): string => String(row.values[field] ?? '');
  const known = team ? (membershipsOf(ledger).get(team.id) ?? []) : [];
  const organization = text('memberOrganization');
  const isOurs = isOurOwn(organization, ledger);
  const members: PlannedMember[] = [];
  let open: CellProblem | null = null;
  for (const name of text('member')
    .split(BETWEEN_NAMES)
    .filter((one) => one !== '')) {
    const before = known.find(
      (one) =>
        one.leftOn === null &&
        foldKey(nameOf(one, ledger)) === foldKey(name) &&
        // A namesake of another institution is somebody else.
        (isOurs || one.staffId === null),
    );
    const found = before ? { staffId: before.staffId, problem: null } : personOf(name, isOurs, words);
    open ??= found.problem;
    if (found.problem) continue;
    const member = {
      ...{ kind: found.staffId ? ('staff' as const) : ('other-office' as const), staffId: found.staffId },
      // Of our own people the ledger says the rest.
      ...(found.staffId
        ? { name: '', jobType: '', organization: '' }
        : { name, jobType: text('memberJobType'), organization }),
      ...{ joinedOn: text('memberJoinedOn') || null, leftOn: text('memberLeftOn') || null },
    };
    const already = known.find((one) => isThe(one, member));
    const goes = member.leftOn !== null && already !== undefined && already.leftOn === null;
    members.push({ ...member, membershipId: already?.id ?? null, isChanged: !already || goes });
  }
  return { members, cells: cellsOf(draft, members, open) };
}

const indexes = new WeakMap<LedgerView['memberships'], ReadonlyMap<string, Membership[]>>();

function membershipsOf({ memberships }: LedgerView): ReadonlyMap<string, Membership[]> {
  const known = indexes.get(memberships) ?? groupBy(memberships, ({ teamId }) => teamId);
  indexes.set(memberships, known);
  return known;
}

const isOurOwn = (organization: string, { offices }: LedgerView): boolean =>
  organization === '' || offices.some(({ name }) => foldKey(name) === foldKey(organization));

/** A name of another institution is nobody of ours, whatever it is. */
function personOf(
  name: string,
  isOurs: boolean,
  words: WordResolver,
): { staffId: string | null; problem: CellProblem | null } {
  if (!isOurs) return { staffId: null, problem: null };
  const word = words('holder', name);
  return { staffId: word.id ?? null, problem: word.problem ?? null };
}

const nameOf = ({ staffId, name }: Membership, { people }: LedgerView): string =>
  staffId === null ? name : (people.find(({ id }) => id === staffId)?.name ?? '');

type Member = Pick<PlannedMember, 'staffId' | 'name' | 'organization' | 'leftOn'>;

/** Who left a team and is in the table without a day of leaving comes in once more. */
function isThe(one: Membership, { staffId, name, organization, leftOn }: Member): boolean {
  if (one.leftOn !== null && one.leftOn !== leftOn) return false;
  if (staffId !== null) return one.staffId === staffId;
  const isNamed = one.staffId === null && foldKey(one.name) === foldKey(name);
  return isNamed && (organization === '' || foldKey(one.organization) === foldKey(organization));
}

/** What the table says, with what is wrong with it; changed where somebody comes in. */
function cellsOf({ row }: DraftRow, members: readonly PlannedMember[], open: CellProblem | null): RowMembers['cells'] {
  const cells: RowMembers['cells'] = {};
  for (const { name: field } of importTables.team.fields.filter(({ ofMember }) => ofMember)) {
    const wrong = row.problems.find((one) => one.field === field);
    if (!wrong && !(field in row.values)) continue;
    const said = row.notes.filter((one) => one.field === field);
    const read = wrong ? { code: wrong.code, message: wrong.message, word: null, choices: [] } : null;
    const problem = read ?? (field === 'member' ? open : null);
    const isChanged = !problem && field === 'member' && members.some((one) => one.isChanged);
    const after = row.values[field] ?? null;
    const typed = wrong?.text ?? (problem ? String(after) : null);
    cells[field] = { before: isChanged ? null : after, after, isChanged, notes: said, problem, warning: null, typed };
  }
  return cells;
}
