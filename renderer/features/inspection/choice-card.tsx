import { fiscalYearOf, periodWords } from '@shared/inspection/period';
import type { Office } from '@shared/ledger/entities';
import { useToday } from '../../state/use-today';
import { Card } from '../../ui/card';
import { DateField } from '../../ui/date-field';
import { Row, Stack } from '../../ui/layout';
import { Segmented } from '../../ui/segmented';
import { SelectField } from '../../ui/select-field';
import type { ChosenPeriod } from './use-period';

interface ChoiceCardProps {
  office: Office;
  offices: readonly Office[];
  chosen: ChosenPeriod;
  choose: (officeId: string) => void;
  /** Around each choice: what was made or complained of before is about another one. */
  change: <V>(set: (value: V) => void) => (value: V) => void;
}

/** Which office, and which period. */
export function ChoiceCard({ office, offices, chosen, choose, change }: ChoiceCardProps) {
  const { which, setWhich, own, setOwn } = chosen;
  const today = useToday();
  return (
    <Card titleId="what" title="どの事業所の、いつの分ですか">
      <Row wrap align={which === 'own' ? 'start' : 'end'} gap={[12, 24]}>
        {offices.length > 1 && (
          <SelectField
            label="事業所"
            value={office.id}
            onCommit={change(choose)}
            choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Stack gap={8}>
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
      </Row>
    </Card>
  );
}
