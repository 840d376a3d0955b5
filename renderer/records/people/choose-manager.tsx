import { useState } from 'react';
import { byReading } from '@shared/text/japanese-order';
import type { Staff } from '@shared/ledger/entities';
import { seenFrom } from '@shared/ledger/places-of-work';
import { namesakeWords } from '@shared/rules/namesakes';
import { byManagerMemo, managerCandidates } from '@shared/rules/staff-rules';
import { update } from '../../data/records';
import { useCaughtUp } from '../../state/caught-up';
import { useChangeLedger } from '../../state/change-ledger';
import { useRecords } from '../../state/open-ledger';
import { useToday } from '../../state/use-today';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Stack } from '../../ui/layout';
import { Note } from '../../ui/note';
import { SearchBox } from '../../ui/search-box';
import { MissedNote } from '../list/missed-note';
import { useSearchedPeople } from '../list/use-searched-people';
import { WorkButton } from '../../words/for-work';
import { LeaverChoices, PeopleInParts } from './manager-choices';
import { asManagerOf } from './staff-sentences';

interface ChooseManagerProps {
  officeId: string;
  /** Who goes: whoever follows is somebody else. */
  leaving?: ReadonlySet<string>;
  /** Somebody came here for it. */
  opensAtOnce?: boolean;
}

const NOBODY: ReadonlySet<string> = new Set();

/** 担当者を選ぶ: asks who of the office is システム利用管理担当者, right where that is lacking, and takes it into the ledger. */
export function ChooseManager({ officeId, leaving = NOBODY, opensAtOnce = false }: ChooseManagerProps) {
  const [isAsking, setAsking] = useState(opensAtOnce);
  return (
    <>
      <WorkButton size="small" look="outline" onClick={() => setAsking(true)}>
        担当者を選ぶ
      </WorkButton>
      {isAsking && <ManagerDialog officeId={officeId} leaving={leaving} onClose={() => setAsking(false)} />}
    </>
  );
}

type ManagerDialogProps = Required<Pick<ChooseManagerProps, 'officeId' | 'leaving'>> & { onClose: () => void };

/** Who may be chosen, and those of them whom the search box leaves. Of the other offices all are found, and without a search those who are few, or whom a memo proposes. */
function useCandidates(officeId: string, leaving: ReadonlySet<string>) {
  const people = useRecords('people');
  const offices = useRecords('offices');
  const today = useToday();
  const office = offices.get(officeId) ?? { id: officeId, name: '' };
  const { isFirst, staying, elsewhere, others, going } = managerCandidates(
    office,
    [...people.values()].sort(byReading),
    today,
    leaving,
  );
  const here = [...staying, ...elsewhere];
  const searched = useSearchedPeople([...here, ...others, ...going], wordsOf);
  const isMany = here.length + others.length > MANY;
  const found = (list: readonly Staff[]): Staff[] => list.filter((one) => searched.shown.includes(one));
  const othersFound = found(others);
  const isShort = isMany && !searched.isSearched;
  const proposed = byManagerMemo(othersFound);
  return {
    ...{ office, offices, isFirst, isMany, box: searched.box, missed: searched.missed },
    all: [...here, ...others, ...going],
    hasOthers: others.length > 0,
    here: found(here),
    others: isShort ? proposed : othersFound,
    // Below a long list nobody would see them; a memo of somebody of the office itself says more.
    isOthersFirst: isShort && proposed.length > 0 && byManagerMemo(here).length === 0,
    going: found(going),
  };
}

const wordsOf = ({ name, kana, jobType }: Staff): string => `${name} ${kana} ${jobType}`;

function ManagerDialog({ officeId, leaving, onClose }: ManagerDialogProps) {
  const { office, offices, isFirst, isMany, hasOthers, isOthersFirst, all, here, others, going, box, missed } =
    useCandidates(officeId, leaving);
  const [chosenId, setChosenId] = useState('');
  const [failed, setFailed] = useState('');
  const chosen = all.find(({ id }) => id === chosenId);
  const rows = { office, offices, apart: namesakeWords(all), chosenId };
  const choose = (id: string): void => {
    setChosenId(id);
    setFailed('');
  };
  const take = useTakeManager(officeId, isFirst);
  const confirm = async (): Promise<void> => {
    if (!chosen) return setFailed('1人を選んでください');
    if (await take(chosen)) onClose();
  };
  return (
    <Dialog title={`${isFirst ? '' : '次の'}システム利用管理担当者は、どなたですか`} width="form" onClose={onClose}>
      <p>
        {offices.size > 1 ? (
          <>
            <b>{office.name}</b>で、システムの使い方を見守る方です。
          </>
        ) : (
          'システムの使い方を、事業所の中で見守る方です。'
        )}
        {isFirst && '市に届けてある方（これからなら、届ける方）を1人選んでください。'}
      </p>
      {isMany && (
        <SearchBox label={`名前・ふりがな・職種でさがす${hasOthers ? '（ほかの事業所の方も）' : ''}`} {...box} />
      )}
      <MissedNote words={STAFF} pad={[4, 0]} {...missed} />
      <Stack gap={12} role="radiogroup" aria-label="システム利用管理担当者">
        {(here.length + others.length > 0 || going.length === 0) && (
          <PeopleInParts
            {...rows}
            {...{ here, others, isOthersFirst }}
            isSearched={box.value !== ''}
            onChoose={choose}
          />
        )}
        <LeaverChoices people={going} chosenId={chosenId} onChoose={choose} />
      </Stack>
      <DialogEnd failed={failed} {...(all.length > 0 && { confirm: '台帳に入れる', onConfirm: () => void confirm() })}>
        {chosen && seenFrom(office, chosen) === null && (
          <Note tone="info" role="status">
            担当者は、その事業所でシステムを使う方の中から選びます。{chosen.name}さんの兼務先に「{office.name}
            」を追加します。
          </Note>
        )}
      </DialogEnd>
    </Dialog>
  );
}

const STAFF = { thing: '職員', counter: '人' } as const;

/** More than these, and a name is searched. */
const MANY = 8;

/** Into the ledger, with 元に戻す. Of an office that had none the city knows who it is: it is no change to be told of. */
function useTakeManager(officeId: string, isFirst: boolean): (person: Staff) => Promise<boolean> {
  const changeLedger = useChangeLedger();
  const offices = useRecords('offices');
  const caughtUp = useCaughtUp();
  return async (person) => {
    const { after, sentence } = asManagerOf(officeId, person, offices);
    const result = await changeLedger(sentence, [update('people', after)]);
    if (result.ok && result.value && isFirst) await caughtUp(result.value);
    return result.ok;
  };
}
