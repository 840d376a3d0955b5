import { useState } from 'react';
import { searchIndexKey, searchQuery } from '@shared/text/search-key';
import { formatWareki } from '@shared/text/wareki';
import { byReading } from '@shared/text/japanese-order';
import type { Staff } from '@shared/ledger/entities';
import { namesakeWords } from '@shared/rules/namesakes';
import { LEAVING } from '@shared/procedures/wizard/leaving-word';
import { managerCandidates, managerMemo } from '@shared/rules/staff-rules';
import { update } from '../../data/records';
import { useCaughtUp } from '../../state/caught-up';
import { useChangeLedger } from '../../state/change-ledger';
import { useRecords } from '../../state/open-ledger';
import { useToday } from '../../state/use-today';
import { Choice, ChoiceList, ChoiceWords, NoChoice } from '../../ui/choice';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { SearchBox } from '../../ui/search-box';
import { MissedNote } from '../list/missed-note';
import { useSearchedPeople } from '../list/use-searched-people';
import { WorkButton } from '../../words/for-work';
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

/** Who may be chosen, and those of them whom the search box leaves. */
function useCandidates(officeId: string, leaving: ReadonlySet<string>) {
  const people = useRecords('people');
  const offices = useRecords('offices');
  const today = useToday();
  const office = offices.get(officeId) ?? { id: officeId, name: '' };
  const found = managerCandidates(office, [...people.values()].sort(byReading), today, leaving);
  const searched = useSearchedPeople(found.staying, ({ name, kana, jobType }) => `${name} ${kana} ${jobType}`);
  const query = searchQuery(searched.box.value);
  const elsewhere = found.elsewhere
    .filter(({ name, kana }) => searchIndexKey(`${name} ${kana}`).includes(query))
    .map((person) => ({ person, at: offices.get(person.officeId)?.name ?? '' }));
  return { ...found, ...searched, elsewhere, isMany: found.staying.length + found.elsewhere.length > MANY };
}

function ManagerDialog({ officeId, leaving, onClose }: ManagerDialogProps) {
  const { isFirst, staying, going, shown, elsewhere, isMany, box, missed } = useCandidates(officeId, leaving);
  const candidates = [...staying, ...elsewhere.map(({ person }) => person), ...going];
  const apart = namesakeWords(candidates);
  const [chosenId, setChosenId] = useState('');
  const choose = (id: string) => () => {
    setChosenId(id);
    setFailed('');
  };
  const [failed, setFailed] = useState('');
  const take = useTakeManager(officeId, isFirst);
  const chosen = candidates.find(({ id }) => id === chosenId);
  const confirm = async (): Promise<void> => {
    if (!chosen) return setFailed('1人を選んでください');
    if (await take(chosen)) onClose();
  };
  return (
    <Dialog title={`${isFirst ? '' : '次の'}システム利用管理担当者は、どなたですか`} width="form" onClose={onClose}>
      <p>
        システムの使い方を、事業所の中で見守る方です。
        {isFirst && '市に届けてある方（これからなら、届ける方）を1人選んでください。'}
      </p>
      {isMany && <SearchBox label="名前・ふりがな・職種でさがす" {...box} />}
      <MissedNote words={STAFF} pad={[4, 0]} {...missed} />
      <ChoiceList most="some" role="radiogroup" aria-label="事業所の職員">
        {shown.map((person) => (
          <Choice
            key={person.id}
            look="line"
            name="system-manager"
            checked={person.id === chosenId}
            onChoose={choose(person.id)}
          >
            <ChoiceWords
              name={person.name}
              beside={person.kana}
              detail={[person.jobType, ...apart(person), memoWords(person), leavingWords(person)]
                .filter(Boolean)
                .join('　')}
            />
          </Choice>
        ))}
        <GoingChoices people={going} chosenId={chosenId} onChoose={choose} />
        <ElsewhereChoices {...{ elsewhere, chosenId }} onChoose={choose} />
        {candidates.length === 0 ? (
          <NoChoice>選べる職員が、この事業所にいません。先に「台帳」で職員を追加してください。</NoChoice>
        ) : (
          shown.length + elsewhere.length === 0 && staying.length > 0 && <NoChoice />
        )}
      </ChoiceList>
      <DialogEnd
        failed={failed}
        {...(candidates.length > 0 && { confirm: '台帳に入れる', onConfirm: () => void confirm() })}
      />
    </Dialog>
  );
}

/** What a memo says of it proposes them: they stand first. */
const memoWords = (person: Staff): string => {
  const memo = managerMemo(person);
  return memo === '' ? '' : `メモ：「${memo}」`;
};

/** 退職予定: is here today, and soon no more; of a memo it is said alone that it speaks of it. */
function leavingWords({ leftOn, note }: Staff): string {
  if (leftOn !== null) return `${formatWareki(leftOn)}に退職予定`;
  return LEAVING.test(note) ? 'メモに、退職の話があります' : '';
}

interface ElsewhereChoicesProps {
  elsewhere: readonly { person: Staff; at: string }[];
  chosenId: string;
  onChoose: (id: string) => () => void;
}

/** Whose own office is another, and who works here, too. */
const ElsewhereChoices = ({ elsewhere, chosenId, onChoose }: ElsewhereChoicesProps) =>
  elsewhere.map(({ person: { id, name, kana }, at }) => (
    <Choice key={id} look="line" name="system-manager" checked={id === chosenId} onChoose={onChoose(id)}>
      <ChoiceWords name={name} beside={kana} detail={`所属は${at}。この事業所は兼務です`} />
    </Choice>
  ));

interface GoingChoicesProps {
  people: readonly Staff[];
  chosenId: string;
  onChoose: (id: string) => () => void;
}

/** Who goes follows nobody. That they are the one whom the city knows is an answer of its own. */
const GoingChoices = ({ people, chosenId, onChoose }: GoingChoicesProps) =>
  people.map(({ id, name }) => (
    <Choice key={id} look="line" name="system-manager" checked={id === chosenId} onChoose={onChoose(id)}>
      <ChoiceWords
        name={`いまの担当者は、今回の届けの${name}さんです`}
        detail="市にそう届けてあるときだけ選びます。次の方は、このあと選びます"
      />
    </Choice>
  ));

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
