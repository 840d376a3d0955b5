import type { Team } from '../ledger/entities';
import type { Form } from '../packs/schema';
import { inJapaneseOrder } from '../text/japanese-order';

/** Something on the paper is of a team: its name, who is in it. */
export const showsTeam = ({ fields, sheets, places }: Form): boolean =>
  OF_TEAM.test(JSON.stringify([fields, sheets, places]));
/** The word itself, not that of an event or an answer. */
const OF_TEAM = /(?:^|[^\w.$])team\./;

/** @property networkId null: of whatever network, as for a form of none. */
interface TeamsAsked {
  networkId: string | null;
  officeId: string | null;
  patientId?: string;
}

/** An office's teams, by name; those of one patient. */
export const teamsFor = (teams: Iterable<Team>, { networkId, officeId, patientId }: TeamsAsked): Team[] =>
  [...teams]
    .filter(
      (team) =>
        team.officeId === officeId &&
        team.status === 'registered' &&
        (networkId === null || team.packId === networkId) &&
        (patientId === undefined || team.patientId === patientId),
    )
    .toSorted((a, b) => inJapaneseOrder(a.name, b.name));
