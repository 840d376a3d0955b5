import { useEffect, useMemo, useRef, useState } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import type { Device } from '@shared/ledger/entities';
import { isPlaceInHouse } from '@shared/ledger/device-memo';
import { deviceName } from '@shared/ledger/labels';
import { isEmployed } from '@shared/rules/staff-rules';
import type { ChecklistStep } from '@shared/procedures/checklist';
import type { DeviceAnswers, DeviceGoes, KeptRun } from '@shared/procedures/kept-run';
import {
  answeredWords,
  answersOf,
  devicesOfStep,
  handedOnOn,
  openDeviceQuestions,
  staysInUse,
} from '@shared/procedures/step-devices';
import { useOpenLedger, useRecords } from '../../../state/open-ledger';
import { CheckBox } from '../../../ui/check-box';
import { DateField } from '../../../ui/date-field';
import { Block, Stack } from '../../../ui/layout';
import { TextField } from '../../../ui/text-field';
import { ChoiceField } from '../../../records/panel/choice-field';
import { personChoices } from '../../../records/list/person-choices';
import type { CellChoice } from '../../../records/list/cell-edits';
import { ForWork } from '../../../words/for-work';
import { useMayWork } from '../../../state/use-may';
import type { StepActs } from './use-step-acts';

/** What is asked of the devices of a step, and how far it is answered. */
interface DevicesAsked {
  answers: DeviceAnswers;
  /** Ids of devices of which nobody has said where they go, and `wipedOn`. */
  open: readonly string[];
  /** 終わった was pressed before everything was answered; another one each time. */
  wanted: object | null;
  /** Before a step is done: whether something is still to be answered, which is then said beside it. */
  asksFirst: () => Promise<boolean>;
}

/** What stands answered of a step's devices, and what is still asked. */
export function useDevicesAsked(run: KeptRun, { step, key }: ChecklistStep, { settled }: StepActs): DevicesAsked {
  const { memory } = useOpenLedger();
  const devices = useRecords('devices');
  const people = useRecords('people');
  const offices = useRecords('offices');
  const [wanted, setWanted] = useState<{ at: string } | null>(null);
  return useMemo(() => {
    const ledger = { devices, people, offices };
    const answers = answersOf(run, step, key, ledger);
    const open = openDeviceQuestions(step, answers, ledger);
    const asksFirst = async (): Promise<boolean> => {
      await settled();
      const { runs, records } = memory.read();
      const left = openDeviceQuestions(step, answersOf(runs.get(run.id) ?? run, step, key, records), records);
      if (left.length > 0) setWanted({ at: key });
      return left.length > 0;
    };
    return { answers, open, asksFirst, wanted: wanted?.at === key ? wanted : null };
  }, [run, step, key, settled, memory, devices, people, offices, wanted]);
}

interface DeviceQuestionsProps {
  run: KeptRun;
  one: ChecklistStep;
  questions: DevicesAsked;
  today: CalendarDate;
  acts: StepActs;
}

/** Devices that come back or are wiped in a step: who uses each next, and when its data were erased. */
export function DeviceQuestions({ run, one, questions, today, acts }: DeviceQuestionsProps) {
  const devices = useRecords('devices');
  const people = useRecords('people');
  const offices = useRecords('offices');
  const mayWork = useMayWork();
  const { answers, open, wanted } = questions;
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) section.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [wanted]);
  const ledger = { devices, people, offices };
  const own = devicesOfStep(one.step, ledger);
  if (!one.step.devices || own.length === 0) return null;
  const isOver = one.state === 'done' || one.state === 'skipped' || run.state !== 'running';
  if (isOver || !mayWork)
    return answeredWords(one.step, one.record.devices, today, ledger).map((words) => <p key={words}>{words}</p>);
  const { collects, wipes } = one.step.devices;
  const isOpen = (question: string): boolean => wanted !== null && open.includes(question);
  const several = own.length > 1;
  return (
    <ForWork>
      <Stack as="section" ref={section} gap={12} aria-label="端末について、台帳に入れること">
        {own.map(
          ({ id, note, ...device }) =>
            note !== '' && (
              <Block key={id} tone="sub" size={15} leading={1.65} asTyped>
                {`${several ? `${deviceName(device)}の` : '端末の'}メモ：${note}`}
              </Block>
            ),
        )}
        {collects &&
          own.map((device) => (
            <GoesField
              key={device.id}
              label={several ? `${deviceName(device)}を、次に使う人・置くところ` : '次に使う人・置くところ'}
              run={run}
              device={device}
              today={today}
              goes={answers.goes[device.id] ?? null}
              error={isOpen(device.id) ? '返ってきた端末を、次にだれが使うか、どこに置くか選んでください' : undefined}
              onCommit={(goes) =>
                void acts.answer(one, (now) => ({ ...now, goes: { ...now.goes, [device.id]: goes } }))
              }
            />
          ))}
        {wipes && own.some((device) => !staysInUse(device, answers, ledger)) && (
          <WipedField
            names={several ? own.map(deviceName) : []}
            wipedOn={answers.wipedOn}
            error={
              isOpen('wipedOn') ? 'データを消した日を入れるか、「まだ消していない」に印を付けてください' : undefined
            }
            onCommit={(wipedOn) => void acts.answer(one, (now) => ({ ...now, wipedOn }))}
          />
        )}
      </Stack>
    </ForWork>
  );
}

interface GoesFieldProps {
  label: string;
  run: KeptRun;
  device: Device;
  today: CalendarDate;
  goes: DeviceGoes | null;
  error: string | undefined;
  onCommit: (goes: DeviceGoes) => void;
}

const AWAY = 'away';
const UNDECIDED = 'undecided';

/** Where a device may go: to be kept in an office, out of the house, to nobody yet, or to somebody who stays. */
function useWhereToChoices(run: KeptRun, officeId: string): readonly CellChoice[] {
  const people = useRecords('people');
  const offices = useRecords('offices');
  return useMemo(() => {
    const here = [...offices.values()].filter(({ status }) => status === 'registered');
    const ordered = [...here].sort((a, b) => Number(a.id !== officeId) - Number(b.id !== officeId));
    const leaving = new Set(run.event?.toOfficeId === undefined ? run.event?.staff.map(({ id }) => id) : []);
    return [
      ...ordered.map(({ id, name, kana }) => ({
        value: id,
        word: `予備として、${name}に置く`,
        reading: `よび ${kana}`,
      })),
      { value: AWAY, word: '返却・処分した（台帳から外します）', reading: 'へんきゃく しょぶん' },
      { value: UNDECIDED, word: 'まだ決めていない', reading: 'まだきめていない みてい' },
      ...personChoices(people, offices, officeId).filter(({ value }) => {
        const person = people.get(value ?? '');
        return person && isEmployed(person, run.event?.date ?? '') && !leaving.has(person.id);
      }),
    ];
  }, [people, offices, officeId, run.event]);
}

/** Somebody of the ledger, an office, out of the house, or nobody knows yet. */
function GoesField({ label, run, device, today, goes, error, onCommit }: GoesFieldProps) {
  const offices = useRecords('offices');
  const { officeId } = device;
  const day = goes?.to === 'person' || goes?.to === 'office' ? handedOnOn(run, device.id) : null;
  const choices = useWhereToChoices(run, officeId);
  const keepIn = (place: string): boolean => {
    if (!isPlaceInHouse(place)) return false;
    onCommit({ to: 'office', id: goes?.to === 'office' ? goes.id : officeId, place: place.trim() });
    return true;
  };
  const commit = (value: string | null): void => {
    if (value === null) return;
    if (value === AWAY) return onCommit({ to: 'away', receiver: goes?.to === 'away' ? goes.receiver : '' });
    if (value === UNDECIDED) return onCommit({ to: 'undecided' });
    onCommit(offices.has(value) ? { to: 'office', id: value } : { to: 'person', id: value });
  };
  return (
    <>
      <ChoiceField
        label={label}
        value={goes === null ? null : 'id' in goes ? goes.id : goes.to}
        choices={choices}
        unknown="台帳の職員にいません。一覧から選んでください。棚などに置くときは「予備として」を選ぶと、置くところを書けます"
        hint={
          day === null
            ? '職員は、ひらがなでもさがせます。置くところ（例：事務所の棚）も書けます'
            : `この手順がまだでも、${formatWarekiShort(day, today)} には、台帳でもこのとおりになります`
        }
        onOther={keepIn}
        error={error}
        onCommit={commit}
      />
      {goes?.to === 'office' && (
        <TextField
          label="置くところ（わかれば）"
          value={goes.place ?? ''}
          placeholder="例：事務所の棚"
          onCommit={(place) => onCommit({ ...goes, place })}
        />
      )}
      {goes?.to === 'away' && (
        <TextField
          label="返却先・処分を頼んだところ"
          value={goes.receiver}
          placeholder="例：リース会社の名前"
          onCommit={(receiver) => onCommit({ to: 'away', receiver })}
        />
      )}
    </>
  );
}

interface WipedFieldProps {
  /** Where there are several. */
  names: readonly string[];
  wipedOn: DeviceAnswers['wipedOn'];
  error: string | undefined;
  onCommit: (wipedOn: DeviceAnswers['wipedOn']) => void;
}

/** The day on which the data were erased, or that they aren't yet: left empty it would say neither. */
const WipedField = ({ names, wipedOn, error, onCommit }: WipedFieldProps) => (
  <Stack gap={6}>
    {wipedOn !== 'not-yet' && (
      <DateField
        label={names.length > 0 ? `データを消した日（${names.join('、')}）` : 'データを消した日'}
        value={wipedOn}
        optional
        echo={false}
        error={error}
        onCommit={onCommit}
      />
    )}
    <CheckBox checked={wipedOn === 'not-yet'} onChange={(isNotYet) => onCommit(isNotYet ? 'not-yet' : null)}>
      データは、まだ消していない
    </CheckBox>
  </Stack>
);
