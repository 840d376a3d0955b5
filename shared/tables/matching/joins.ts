import { Enrolment } from '../../ledger/entities';
import type { ImportDecisions } from './import-decisions';
import type { LedgerView } from './ledger-view';
import { groupBy } from './match';
import type { Besides, ImportPlan, PlannedJoin, PlannedRow } from './planned';

/**
 * Who takes part in a network by this import: an office whose IDs are of it, by their heading (LINE WORKS ID) or as somebody has said, and of which the
 * ledger says nothing yet; that it doesn't take part gives way to what somebody says of the IDs. Without that the IDs would be there, and no paper or
 * step of their network. Who has left one stays out of it.
 */
export function plannedJoins(
  rows: readonly PlannedRow[],
  { isTaken, accounts, users }: Pick<Besides, 'isTaken' | 'accounts' | 'users'>,
  { offices, enrolments, networks }: Pick<LedgerView, 'offices' | 'enrolments' | 'networks'>,
  { networks: decided, rowWords }: Pick<ImportDecisions, 'networks' | 'rowWords'>,
): PlannedJoin[] {
  const said = new Set([...Object.values(decided), ...Object.values(rowWords).map(({ network = null }) => network)]);
  const ofRows = rows.flatMap(({ verdict, cells: { network, office } }) =>
    (verdict === 'new' || verdict === 'changed') && network?.isChanged
      ? { packId: network.after, officeId: office?.after }
      : [],
  );
  const found = new Map<string, PlannedJoin>();
  for (const { packId = null, officeId } of [...(isTaken ? [...accounts, ...users] : []), ...ofRows]) {
    const office = offices.find(({ id }) => id === officeId);
    const network = networks.find(({ id, isClosed }) => id === packId && !isClosed);
    if (!office || !network) continue;
    const known = enrolments.filter((one) => one.officeId === office.id && one.packId === network.id);
    // 参加しません is overruled by nobody but who says of the IDs themselves which network they are of.
    if (known.some(({ status }) => status !== 'declined' || !said.has(network.id))) continue;
    found.set(`${office.id} ${network.id}`, {
      ...{ officeId: office.id, office: office.name, packId: network.id, network: network.name },
      enrolmentId: known[0]?.id ?? null,
    });
  }
  return [...found.values()];
}

interface JoinUpdate {
  table: 'enrolments';
  id: string;
  after: Enrolment;
}

export const joinUpdates = (
  { joins }: Pick<ImportPlan, 'joins'>,
  { offices, enrolments, networks }: Pick<LedgerView, 'offices' | 'enrolments' | 'networks'>,
  newId: () => string,
): JoinUpdate[] =>
  joins.map(({ officeId, packId, enrolmentId }) => {
    const before = enrolments.find(({ id }) => id === enrolmentId);
    const isAsked = networks.some(({ id, asksMail = false }) => id === packId && asksMail);
    const mail = offices.find(({ id }) => id === officeId)?.mail ?? '';
    const supposed = isAsked ? { accountReceivingMail: mail } : {};
    const after = Enrolment.parse({ id: newId(), officeId, packId, ...supposed, ...before, status: 'active' });
    return { table: 'enrolments', id: after.id, after };
  });

/** みほん・れいだを「ふくいみまもりSNS」: who joins what; '' where nobody does. */
export const joinWords = ({ joins }: Pick<ImportPlan, 'joins'>): string =>
  [...groupBy(joins, ({ packId }) => packId).values()]
    .map((same) => `${same.map(({ office }) => office).join('・')}を「${same[0]?.network ?? ''}」`)
    .join('、');
