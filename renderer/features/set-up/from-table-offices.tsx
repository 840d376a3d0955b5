import { useEffect, useRef, useState } from 'react';
import type { Office } from '@shared/ledger/entities';
import { isOfCity } from '@shared/packs/of-city';
import type { Pack } from '@shared/packs/schema';
import { isOnlyHeadOffice } from '@shared/rules/office-rules';
import { cityInFull } from '@shared/text/city-of-address';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { FieldRemark } from '../../ui/field-remark';
import { Block, Columns, Stack } from '../../ui/layout';
import { Segmented } from '../../ui/segmented';
import { serviceKindOfName } from '@shared/text/service-words';
import { citiesOf, serviceKindsOf } from '../../records/offices/choices-of-packs';
import { noNetworkOfCity, TAKE_IN_LATER } from '../../records/offices/no-network-of-city';
import { HEAD_OFFICE_WORDS } from '../../records/offices/head-office-words';
import { LedgerText } from '../../records/offices/ledger-text';
import { useTakeOut, type SetUpDraftKeeper } from './draft-keeper';
import { FoundFacts } from './found-facts';
import {
  maySaySeveral,
  mayStandTwice,
  givenCity,
  withCity,
  newOffice,
  onlyCity,
  saidOfNetwork,
  takingOf,
  type SetUpDraft,
  type Taking,
} from './set-up-draft';

export interface NamesProps {
  keeper: SetUpDraftKeeper;
  draft: SetUpDraft;
  table: NonNullable<SetUpDraft['table']>;
  lacksName: (name: string) => boolean;
}

/** Each office that was found: the name, the city, and the city's network. */
export function OfficesOfTable(props: NamesProps) {
  const { keeper, draft, table } = props;
  const list = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState<string | null>(null);
  const [given, setGiven] = useState<GivenCity>(NOBODY);
  useEffect(() => {
    const name = added && list.current?.querySelector<HTMLElement>(`[data-field$=".${added}.name"] input`);
    if (!name) return;
    name.scrollIntoView({ block: 'center' });
    name.focus();
  }, [added]);
  const add = (): void => {
    const office = { ...newOffice(draft.corporation.id), city: onlyCity(draft.offices.map(({ city }) => city)) };
    keeper.change((now) => ({ ...now, offices: [...now.offices, office] }));
    setAdded(office.id);
  };
  return (
    <Card
      title={draft.offices.length > 1 ? `事業所（${draft.offices.length}か所）` : '事業所'}
      action={
        <Button look="text" icon="plus" onClick={add}>
          もう1つ追加
        </Button>
      }
    >
      {mayStandTwice(draft) && (
        <p className="subtle">
          同じ事業所が別の書き方で並んでいるときは、1つだけ残して外してください。名簿を確かめるときに、どの事業所のことかを一度だけ聞きます。
        </p>
      )}
      <Stack gap={12} ref={list}>
        {draft.offices.map((office, i) => (
          <OfficeOfTable
            key={office.id}
            office={office}
            called={office.name || `事業所 ${i + 1}`}
            given={given}
            onGiven={setGiven}
            {...props}
          />
        ))}
      </Stack>
      {table.unplaced > 0 && (
        <FieldRemark tone="notice">
          名簿の {table.unplaced}
          人は、どの事業所の方かわかりません。上にない事業所の方なら、右上の「もう1つ追加」を押してください。どの方のことかは、名簿を確かめるときに聞きます
        </FieldRemark>
      )}
    </Card>
  );
}

/** The city that somebody said of one office, and the others that had it from there. */
interface GivenCity {
  by: string;
  city: string;
  to: readonly string[];
}
const NOBODY: GivenCity = { by: '', city: '', to: [] };

interface OfficeOfTableProps extends NamesProps {
  office: Office;
  called: string;
  given: GivenCity;
  onGiven: (given: GivenCity) => void;
}

function OfficeOfTable({ office, called, given, onGiven, ...props }: OfficeOfTableProps) {
  const { keeper, draft, table, lacksName } = props;
  const { packs } = useSession();
  const { id } = office;
  const withOffice = (change: Partial<Office>) => (now: SetUpDraft) => ({
    ...now,
    offices: now.offices.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });
  const shared = { table: 'offices' as const, id };
  // What 本部 isn't asked goes as its name is typed: on leaving the box it went from under the pointer.
  const [typed, setTyped] = useState<string | null>(null);
  const isHead = isOnlyHeadOffice(typed === null ? office : { ...office, name: typed });
  return (
    <Stack as="section" gap={8} pad={[0, 0, 10]} under="soft" aria-label={called}>
      {/* A name of twenty letters and more needs the whole line. */}
      <LedgerText
        {...shared}
        field="name"
        value={office.name}
        required
        isLacking={lacksName(office.name)}
        placeholder="例：見本ステーション"
        hint={peopleWords(table.people[id])}
        onCommit={(name) => {
          setTyped(null);
          const kind = office.serviceKind === '' && serviceKindOfName(name, serviceKindsOf(packs));
          keeper.change(withOffice(kind ? { name, serviceKind: kind } : { name }));
        }}
        onTyping={(name) => {
          setTyped(name);
          keeper.typing(withOffice({ name }));
        }}
      />
      {maySaySeveral(draft, office) && (
        <FieldRemark tone="notice">
          2つの事業所のことなら、「この事業所を外す」を押してください。名簿を確かめるときに、どの事業所のことかを一度だけ聞きます
        </FieldRemark>
      )}
      <CityOfTable {...{ office, called, keeper, draft, given, onGiven }} />
      <FoundFacts
        of="offices"
        record={office}
        table={table}
        asksService={!isHead}
        onChange={(change) => keeper.change(withOffice(change))}
        onTyping={(change) => keeper.typing(withOffice(change))}
      />
      {isHead ? (
        <span className="subtle">
          {HEAD_OFFICE_WORDS}
          {table.people[id] !== undefined &&
            draft.offices.length > 1 &&
            '。外すと、ここの方がどの事業所で働いているかを、名簿を確かめるときに聞きます'}
        </span>
      ) : (
        <OwnNetworks {...{ keeper, draft, office, packs }} />
      )}
    </Stack>
  );
}

/** The city of an office: it goes to others of which nobody knows it, and that is said. */
function CityOfTable({
  office,
  called,
  keeper,
  draft,
  given,
  onGiven,
}: Omit<OfficeOfTableProps, 'table' | 'lacksName'>) {
  const { packs } = useSession();
  const takeOut = useTakeOut(keeper);
  const { id } = office;
  const cities = citiesOf(packs);
  const says = (city: string): void => {
    // Said while it was typed: once more it would give the others nothing.
    if (city === office.city) return;
    onGiven({ by: id, city, to: givenCity(draft, withCity(draft, id, city), id) });
    keeper.change((now) => withCity(now, id, city));
  };
  return (
    <>
      <Columns columns="11rem auto" gap={12} align="start" justify="start">
        <LedgerText
          table="offices"
          id={id}
          field="city"
          value={office.city}
          onPapers
          suggestions={cities}
          onCommit={(typed) => says(cityInFull(typed, cities))}
          // Whole: the other offices have it at once, before somebody types it there, too.
          onTyping={(typed) => cities.includes(typed) && says(typed)}
        />
        {draft.offices.length > 1 && (
          <Block above={28}>
            <Button look="text" onClick={() => takeOut(office, draft)}>
              この事業所を外す<span className="visually-hidden">（{called}）</span>
            </Button>
          </Block>
        )}
      </Columns>
      {given.city === office.city && given.by === id && given.to.length > 0 && (
        <FieldRemark tone="notice">
          ほかの{given.to.length}つの事業所も{given.city}にしました。ちがうときは直してください
        </FieldRemark>
      )}
      {given.city === office.city && given.to.includes(id) && (
        <FieldRemark tone="notice">ほかの事業所と同じ{given.city}にしました。ちがうときは直してください</FieldRemark>
      )}
    </>
  );
}

const peopleWords = (people: number | undefined): string =>
  people === undefined
    ? ''
    : `名簿の ${people.toLocaleString('ja-JP')}行が、この事業所の方です。書類に出るので、正式な名前にしてください`;

interface OwnNetworksProps extends Pick<NamesProps, 'keeper' | 'draft'> {
  office: Office;
  packs: readonly Pack[];
}

const TAKING = [
  { value: 'active', label: '参加しています' },
  { value: 'preparing', label: 'これから申し込みます' },
  { value: 'none', label: '参加しません' },
] as const;

/** Whether it takes part in what its city has. */
function OwnNetworks({ keeper, draft, office, packs }: OwnNetworksProps) {
  const own = packs.filter((pack) => isOfCity(pack, office.city));
  if (own.length === 0)
    return office.city === '' ? (
      <span className="subtle">市町村を入れると、その市の連絡のしくみ（ネットワーク）が出ます。あとでも選べます</span>
    ) : (
      <FieldRemark tone="notice">
        {noNetworkOfCity(office.city)}
        {TAKE_IN_LATER}
      </FieldRemark>
    );
  return own.map((pack) => {
    const taking = takingOf(draft, office.id, pack.id);
    return (
      <Stack gap={4} key={pack.id}>
        <Segmented<Taking | ''>
          label={pack.title}
          value={taking}
          choices={TAKING}
          onChange={(said) => said !== '' && keeper.change((now) => saidOfNetwork(now, office, pack, said))}
        />
        {/* Some know it by the name of who runs it alone. */}
        <span className="subtle">窓口：{pack.issuer}</span>
        {/* Always a line: an answer moves nothing below it. */}
        <span className="subtle">
          {taking === ''
            ? 'どれか1つを選んでください。わからなければ、あとで「ホーム」が聞きます'
            : 'あとでも変えられます'}
        </span>
      </Stack>
    );
  });
}
