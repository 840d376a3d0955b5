import { useMemo, useRef, useState, type RefObject } from 'react';
import { useSearchParams } from 'wouter';
import { byReading } from '@shared/text/japanese-order';
import { addMonths, type CalendarDate } from '@shared/text/calendar-date';
import type { Staff, StaffPledge } from '@shared/ledger/entities';
import { worksAt } from '@shared/ledger/places-of-work';
import { toTeach } from '@shared/rules/networks-used';
import { pledgeWith } from '@shared/rules/pledge-rules';
import { isEmployed } from '@shared/rules/staff-rules';
import { update } from '../../data/records';
import { toggled } from '../../grid/row-selection';
import { useChangeLedger } from '../../state/change-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useRecords } from '../../state/open-ledger';
import { useNetworksUsed } from '../../state/use-networks-used';
import { useToday } from '../../state/use-today';
import { useOnce } from '../../ui/once';
import { goToUnsettled } from '../../ui/field';

export type What = 'educatedOn' | 'pledgedOn';
export const words: Record<What, { word: string; told: string }> = {
  educatedOn: { word: '教育', told: '個人情報の教育' },
  pledgedOn: { word: '誓約', told: '誓約書' },
};

export interface Education {
  /** Who works there now; first whoever lacks what is recorded. */
  here: readonly Staff[];
  /** Of the one office that it is about. */
  officeName: string | undefined;
  pledgeOf: (person: Staff) => StaffPledge | undefined;
  what: What;
  setWhat: (what: What) => void;
  date: CalendarDate | null;
  setDate: (date: CalendarDate | null) => void;
  chosen: ReadonlySet<string>;
  pick: (personId: string) => void;
  /** How many of those who work there are chosen. */
  count: number;
  problem: string;
  /** Where an unsettled field is looked for. */
  form: RefObject<HTMLDivElement | null>;
  record: () => Promise<void>;
}

/**
 * Who works where the address, or the header, says; of them whom the network that it names wants taught; and for how many months what
 * they had holds.
 */
function useStaffThere() {
  const [search] = useSearchParams();
  const { office } = useOfficeInUse();
  const people = useRecords('people');
  const offices = useRecords('offices');
  const today = useToday();
  const wanted = search.get('office') ?? office?.id ?? null;
  const there = offices.get(wanted ?? '');
  const here = useMemo(
    () =>
      [...people.values()]
        .filter((person) => (!wanted || (there && worksAt(person, there))) && isEmployed(person, today))
        .sort(byReading),
    [people, wanted, there, today],
  );
  const enrolments = useRecords('enrolments');
  const used = useNetworksUsed();
  const packId = search.get('network');
  const asked = useMemo(() => {
    if (packId === null) return here;
    const taking = [...enrolments.values()].filter((one) => one.packId === packId && one.status === 'active');
    const places = there ? [there] : taking.flatMap(({ officeId }) => offices.get(officeId) ?? []);
    const those = new Set(
      places.flatMap((office) =>
        toTeach({ packId, office }, there ? here : here.filter(({ officeId }) => officeId === office.id), used),
      ),
    );
    return here.filter((person) => those.has(person));
  }, [packId, there, here, offices, enrolments, used]);
  return { here, asked, officeName: there?.name, months: Number(search.get('months')) || 12 };
}

/** Whether it has to be done: never was, or is over within a month. */
function lacks(
  pledge: StaffPledge | undefined,
  what: What,
  { months, today }: { months: number; today: CalendarDate },
) {
  const day = pledge?.[what];
  return what === 'pledgedOn' ? !day && !pledge?.coveredBy : !day || addMonths(day, months) <= addMonths(today, 1);
}

/** Who had what when, who is chosen (at first whoever lacks it), and one day that is written down for all of them. */
export function useEducation(): Education {
  const pledges = useRecords('pledges');
  const change = useChangeLedger();
  const today = useToday();
  const { here, asked, officeName, months } = useStaffThere();
  const [what, setWhat] = useState<What>('educatedOn');
  const [date, setDate] = useState<CalendarDate | null>(today);
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLDivElement>(null);
  const pledgeOf = (person: Staff): StaffPledge | undefined =>
    [...pledges.values()].find(({ staffId }) => staffId === person.id);
  const isLacking = (person: Staff): boolean => lacks(pledgeOf(person), what, { months, today });
  const lacking = new Set(asked.filter(isLacking));
  // First: nobody is asked to record people whom they can't see.
  const listed = [...lacking, ...here.filter((person) => !lacking.has(person))];
  const chosen = picked ?? new Set([...lacking].map(({ id }) => id));
  const those = listed.filter(({ id }) => chosen.has(id));

  const record = useOnce(async (): Promise<void> => {
    if (goToUnsettled(form.current)) return;
    if (!date) return setProblem('日付を入れてください。例：11/20、R8.11.20');
    if (date > today) return setProblem('これからの日付です。済んだ日を入れてください');
    if (those.length === 0) return setProblem('受けた方に印を付けてください');
    const [first] = those;
    const who = those.length === 1 ? `${first?.name ?? ''}さん` : `${those.length}人`;
    const result = await change(
      `${who}の${words[what].told}を記録しました`,
      those.map((person) =>
        update('pledges', pledgeWith(pledgeOf(person), person.id, { [what]: date }, crypto.randomUUID())),
      ),
    );
    if (!result.ok) return setProblem(result.message);
    setProblem('');
    setPicked(null);
  });
  const forget =
    <T>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setProblem('');
    };
  return {
    ...{ here: listed, officeName, pledgeOf, chosen, count: those.length, problem, form, record },
    ...{ what, date, setDate: forget(setDate) },
    setWhat: forget((next: What) => {
      setWhat(next);
      setPicked(null);
    }),
    pick: (id) => setPicked(toggled(chosen, id)),
  };
}
