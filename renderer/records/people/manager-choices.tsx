import type { ReactNode } from 'react';
import type { Office, Staff } from '@shared/ledger/entities';
import { seenFrom } from '@shared/ledger/places-of-work';
import { LEAVING } from '@shared/procedures/wizard/leaving-word';
import type { namesakeWords } from '@shared/rules/namesakes';
import { managerMemo } from '@shared/rules/staff-rules';
import { formatWareki } from '@shared/text/wareki';
import { Choice, ChoiceList, ChoiceWords, NoChoice } from '../../ui/choice';
import { Block, Stack } from '../../ui/layout';

interface PeopleChoicesProps {
  people: readonly Staff[];
  /** The one that is asked about. */
  office: Pick<Office, 'id' | 'name'>;
  offices: ReadonlyMap<string, Office>;
  /** What tells namesakes apart. */
  apart: ReturnType<typeof namesakeWords>;
  chosenId: string;
  onChoose: (id: string) => void;
}

interface PeopleInPartsProps extends Omit<PeopleChoicesProps, 'people'> {
  here: readonly Staff[];
  /** Of other offices. */
  others: readonly Staff[];
  isOthersFirst: boolean;
  isSearched: boolean;
}

/** Who may be システム利用管理担当者 of an office: its own people, and those of other offices apart from them. */
export function PeopleInParts({ here, others, isOthersFirst, isSearched, ...rows }: PeopleInPartsProps) {
  const othersPart = others.length > 0 && (
    <>
      <PartTitle>ほかの事業所の方</PartTitle>
      <PeopleChoices {...rows} people={others} />
    </>
  );
  return (
    <ChoiceList most="some" role="group" aria-label="職員">
      {isOthersFirst && othersPart}
      {isOthersFirst && <PartTitle>この事業所の方</PartTitle>}
      <PeopleChoices {...rows} people={here} />
      {here.length === 0 && <NobodyHere isSearched={isSearched} hasOthers={others.length > 0} />}
      {!isOthersFirst && othersPart}
    </ChoiceList>
  );
}

const PartTitle = ({ children }: { children: ReactNode }) => (
  <Block pad={[8, 14]} on="ground" over="soft" weight={700}>
    {children}
  </Block>
);

/** Why nobody of the office stands there. Who is of another one stands below. */
function NobodyHere({ isSearched, hasOthers }: { isSearched: boolean; hasOthers: boolean }) {
  if (!isSearched)
    return <NoChoice>選べる職員が、この事業所にいません。先に「台帳」で職員を追加してください。</NoChoice>;
  return <NoChoice>{hasOthers ? 'この事業所の職員には、見つかりません。' : undefined}</NoChoice>;
}

/** Each with what speaks for them and against. */
const PeopleChoices = ({ people, office, offices, apart, chosenId, onChoose }: PeopleChoicesProps) =>
  people.map((person) => (
    <Choice
      key={person.id}
      look="line"
      name="system-manager"
      checked={person.id === chosenId}
      onChoose={() => onChoose(person.id)}
    >
      <ChoiceWords
        name={person.name}
        beside={person.kana}
        detail={[
          placeWords(person, office, offices),
          person.jobType,
          ...apart(person),
          memoWords(person),
          leavingWords(person),
        ]
          .filter(Boolean)
          .join('　')}
      />
    </Choice>
  ));

/** Whose own office is another: which, and whether they work here, too. */
function placeWords(person: Staff, office: Pick<Office, 'id' | 'name'>, offices: ReadonlyMap<string, Office>): string {
  if (person.officeId === office.id) return '';
  const at = offices.get(person.officeId)?.name ?? '';
  return seenFrom(office, person) ? `所属は${at}。この事業所は兼務です` : at;
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

/** Who goes follows nobody. That they are the one whom the city knows is an answer of its own, apart from the others. */
export function LeaverChoices({
  people,
  chosenId,
  onChoose,
}: Pick<PeopleChoicesProps, 'people' | 'chosenId' | 'onChoose'>) {
  if (people.length === 0) return null;
  return (
    <Stack gap={6}>
      <b>いま市に届けてある担当者が、今回の届けの方のとき</b>
      <ChoiceList role="group" aria-label="今回の届けの方">
        {people.map(({ id, name, kana }) => (
          <Choice key={id} look="line" name="system-manager" checked={id === chosenId} onChoose={() => onChoose(id)}>
            <ChoiceWords
              name={`${name}さんが、いまの担当者です`}
              beside={kana}
              detail="次の担当者は、このあと選びます"
            />
          </Choice>
        ))}
      </ChoiceList>
    </Stack>
  );
}
