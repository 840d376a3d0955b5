import { useMemo, useState } from 'react';
import type { Staff } from '@shared/ledger/entities';
import { withoutAccount, withoutId } from '@shared/rules/network-users';
import { namesakeWords, personLine } from '@shared/rules/namesakes';
import { update } from '../../data/records';
import { toggled, toggledAll } from '../../grid/row-selection';
import { useChangeLedger } from '../../state/change-ledger';
import { useRecords } from '../../state/open-ledger';
import { useToday } from '../../state/use-today';
import { Button } from '../../ui/button';
import { Choice, ChoiceList, ChoiceWords, NoChoice } from '../../ui/choice';
import { Dialog } from '../../ui/dialog';
import { DialogEnd } from '../../ui/dialog-end';
import { Row } from '../../ui/layout';
import { SearchBox } from '../../ui/search-box';
import { WorkButton } from '../../words/for-work';
import { MissedNote } from '../list/missed-note';
import { useSearchedPeople } from '../list/use-searched-people';
import { useNetworkName } from '../panel/use-network-name';

interface ChooseUsersProps {
  officeId: string;
  packId: string;
}

/**
 * 使っている職員を選ぶ: ticks who of an office uses a network, right where that is asked. Their IDs may come later.
 *
 * @param isMore some are there already: only as long as there is anybody else
 */
export function ChooseUsers({ officeId, packId, isMore = false }: ChooseUsersProps & { isMore?: boolean }) {
  const [isAsking, setAsking] = useState(false);
  const office = useRecords('offices').get(officeId);
  const [people, accounts] = [useRecords('people'), useRecords('accounts')];
  const today = useToday();
  const others = useMemo(
    () => withoutAccount({ office, packId }, { people: people.values(), accounts: accounts.values(), today }),
    [office, packId, people, accounts, today],
  );
  if (isMore && others.length === 0 && !isAsking) return null;
  return (
    <>
      <WorkButton size="small" look="outline" onClick={() => setAsking(true)}>
        {isMore ? 'ほかに使っている職員を追加' : '使っている職員を選ぶ'}
      </WorkButton>
      {isAsking && <UsersDialog {...{ officeId, packId, others }} onClose={() => setAsking(false)} />}
    </>
  );
}

type UsersDialogProps = ChooseUsersProps & { others: readonly Staff[]; onClose: () => void };

function UsersDialog({ officeId, packId, others, onClose }: UsersDialogProps) {
  const network = useNetworkName()(packId);
  const changeLedger = useChangeLedger();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState('');
  const { shown, box, missed } = useSearchedPeople(others, ({ name, kana, jobType }) => `${name} ${kana} ${jobType}`);
  const shownIds = shown.map(({ id }) => id);
  const tick = (next: ReadonlySet<string>): void => {
    setTicked(next);
    setFailed('');
  };
  const take = async (): Promise<void> => {
    if (ticked.size === 0) return setFailed('1人以上を選んでください');
    const accounts = [...ticked].map((holderId) => withoutId({ id: crypto.randomUUID(), packId, officeId, holderId }));
    const { ok } = await changeLedger(
      `${network} を使う職員 ${ticked.size}人を台帳に入れました`,
      accounts.map((account) => update('accounts', account)),
    );
    if (ok) onClose();
  };
  return (
    <Dialog title={`${network} を使っている職員は、どなたですか`} width="form" onClose={onClose}>
      <p>IDは、あとから「台帳 › アカウント」で入れられます。いまは、使っている方を選ぶだけで大丈夫です。</p>
      {others.length > MANY && <SearchBox label="名前・ふりがな・職種でさがす" {...box} />}
      <MissedNote words={STAFF} pad={[4, 0]} {...missed} />
      {shown.length > 1 && (
        <Row>
          <Button size="small" onClick={() => tick(toggledAll(ticked, shownIds))}>
            {shownIds.every((id) => ticked.has(id)) ? 'すべて外す' : `${shown.length}人をすべて選ぶ`}
          </Button>
        </Row>
      )}
      <ChoiceList most="some" role="group" aria-label="事業所の職員">
        <TickedPeople {...{ shown, ticked }} apart={namesakeWords(others)} onTick={(id) => tick(toggled(ticked, id))} />
        {others.length === 0 ? (
          <NoChoice>この事業所の職員が、まだ台帳にいません。先に「台帳」で職員を追加してください。</NoChoice>
        ) : (
          shown.length === 0 && <NoChoice />
        )}
      </ChoiceList>
      <DialogEnd
        failed={failed}
        {...(others.length > 0 && {
          confirm: ticked.size > 0 ? `${ticked.size}人を台帳に入れる` : '台帳に入れる',
          onConfirm: () => void take(),
        })}
      />
    </Dialog>
  );
}

interface TickedPeopleProps {
  shown: readonly Staff[];
  ticked: ReadonlySet<string>;
  apart: ReturnType<typeof namesakeWords>;
  onTick: (id: string) => void;
}

const TickedPeople = ({ shown, ticked, apart, onTick }: TickedPeopleProps) =>
  shown.map((person) => (
    <Choice
      key={person.id}
      look="line"
      type="checkbox"
      checked={ticked.has(person.id)}
      onChoose={() => onTick(person.id)}
    >
      <ChoiceWords name={person.name} beside={person.kana} detail={personLine(person, apart(person))} />
    </Choice>
  ));

const STAFF = { thing: '職員', counter: '人' } as const;

/** More than these, and a name is searched. */
const MANY = 8;
