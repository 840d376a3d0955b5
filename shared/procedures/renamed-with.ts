import { toHiragana } from '../text/kana';
import type { Ledger, Staff } from '../ledger/entities';
import type { EventStaff } from '../ledger/event';
import { takenPartIn } from '../ledger/taking-part';
import type { PlannedEdit } from './planned-edit';

const bare = (name: string): string => name.replace(/[\s\u3000]+/gu, '');

/**
 * 氏名の変更: where else the ledger has somebody's name, as 管理者, 施設長 or 施設内管理者 of their office or as 代表者. Papers
 * print it from there, so it changes on the same day.
 */
export function renamedWith(person: EventStaff, known: Staff, ledger: Ledger, on: string): PlannedEdit[] {
  const { name = '', kana = '' } = person.after;
  const before = { name: person.before['name'] ?? known.name, kana: person.before['kana'] ?? known.kana };
  if (name === '' || bare(name) === bare(before.name)) return [];
  const isTheirs = (written: string, reading = ''): boolean => {
    if (written === '' || bare(written) !== bare(before.name)) return false;
    if (reading !== '' && before.kana !== '') return bare(toHiragana(reading)) === bare(toHiragana(before.kana));
    // Of two of one name nobody can tell which of them it is.
    return isAlone(before.name, known, ledger);
  };
  const offices = ledger.offices
    .filter(({ id }) => id === known.officeId)
    .flatMap(({ id, managerName, managerKana, headName }): PlannedEdit[] => {
      const edits = {
        ...(isTheirs(managerName, managerKana) && {
          managerName: name,
          ...(managerKana !== '' && { managerKana: kana }),
        }),
        ...(isTheirs(headName) && { headName: name }),
      };
      return Object.keys(edits).length > 0 ? [{ on, table: 'offices', id, edits }] : [];
    });
  const enrolments = takenPartIn(ledger.enrolments, known.officeId)
    .filter(({ administrator }) => isTheirs(administrator.name, administrator.kana))
    .map(({ id, administrator }): PlannedEdit => ({
      on,
      table: 'enrolments',
      id,
      edits: { administrator: { ...administrator, name, ...(administrator.kana !== '' && { kana }) } },
    }));
  const { id, representativeName } = ledger.corporation;
  const corporation: PlannedEdit[] = isTheirs(representativeName)
    ? [{ on, table: 'corporations', id, edits: { representativeName: name } }]
    : [];
  return [...offices, ...enrolments, ...corporation];
}

/** Nobody else who works here is called so; of the person's own record both names count. */
const isAlone = (name: string, { id }: Staff, { people }: Ledger): boolean =>
  people.every((one) => one.id === id || one.status !== 'registered' || bare(one.name) !== bare(name));
