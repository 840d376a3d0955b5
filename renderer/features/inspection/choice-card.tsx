import { fiscalYearOf, periodWords } from '@shared/inspection/period';
import type { Office } from '@shared/ledger/entities';
import { useToday } from '../../state/use-today';
import { Card } from '../../ui/card';
import { CheckBox } from '../../ui/check-box';
import { Choices } from '../../ui/choice';
import { DateField } from '../../ui/date-field';
import { Row, Stack } from '../../ui/layout';
import { Segmented } from '../../ui/segmented';
import type { ChosenPeriod } from './use-period';

interface ChoiceCardProps {
  /** The chosen ones. */
  of: readonly Office[];
  offices: readonly Office[];
  chosen: ChosenPeriod;
  choose: (officeIds: readonly string[]) => void;
  /** Around each choice: what was made or complained of before is about another one. */
  change: <V>(set: (value: V) => void) => (value: V) => void;
}

/** Which offices, and which period. */
export function ChoiceCard({ of, offices, chosen, choose, change }: ChoiceCardProps) {
  const { which, setWhich, own, setOwn } = chosen;
  const today = useToday();
  return (
    <Card titleId="what" title="どの事業所の、いつの分ですか">
      <Stack gap={16}>
        {offices.length > 1 && <OfficeChoice of={of} offices={offices} choose={change(choose)} />}
        <Segmented
          label="期間"
          value={which}
          onChange={change(setWhich)}
          choices={[
            { value: 'this', label: `今年度（${periodWords(fiscalYearOf(today))}）` },
            { value: 'last', label: '前の年度' },
            { value: 'own', label: '日で決める' },
          ]}
        />
        {which === 'own' && (
          <Row wrap align="start" gap={[8, 16]}>
            <DateField
              label="始まりの日"
              value={own.from}
              onCommit={change((from) => from && setOwn({ ...own, from }))}
            />
            <DateField label="終わりの日" value={own.to} onCommit={change((to) => to && setOwn({ ...own, to }))} />
          </Row>
        )}
      </Stack>
    </Card>
  );
}

type OfficeChoiceProps = Pick<ChoiceCardProps, 'of' | 'offices' | 'choose'>;

/** One, several, or all at once. */
function OfficeChoice({ of, offices, choose }: OfficeChoiceProps) {
  const ids = new Set(of.map(({ id }) => id));
  const pick = (id: string, isIn: boolean): void =>
    choose(offices.flatMap((one) => ((one.id === id ? isIn : ids.has(one.id)) ? [one.id] : [])));
  return (
    <Choices legend="事業所">
      <CheckBox
        checked={of.length === offices.length}
        partly={of.length > 0}
        onChange={(isIn) => choose(isIn ? offices.map(({ id }) => id) : [])}
      >
        すべての事業所（{offices.length}）
      </CheckBox>
      <Row wrap gap={[0, 24]}>
        {offices.map(({ id, name }) => (
          <CheckBox key={id} checked={ids.has(id)} onChange={(isIn) => pick(id, isIn)}>
            {name}
          </CheckBox>
        ))}
      </Row>
    </Choices>
  );
}
