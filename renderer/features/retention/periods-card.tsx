import { retentionFacts, retentionKinds, type RetentionKind } from '@shared/retention/retention-kinds';
import { MOST_YEARS, type RetentionPeriods } from '@shared/retention/retention-settings';
import { Card } from '../../ui/card';
import { Block, Row, Small } from '../../ui/layout';
import { Lines } from '../../ui/lines';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { onlyAdmin } from '../../words/role-words';

const years = [
  { value: '', label: '決めていない' },
  ...Array.from({ length: MOST_YEARS }, (_, i) => ({ value: String(i + 1), label: `${i + 1}年` })),
];

interface PeriodsCardProps {
  periods: RetentionPeriods;
  isAdmin: boolean;
  onChange: (kind: RetentionKind, period: { years: number; basis: string } | null) => void;
}

/** 保存の期間: the office's own, kind by kind, with where it is said to stand. */
export const PeriodsCard = ({ periods, isAdmin, onChange }: PeriodsCardProps) => (
  <Card titleId="periods" title="保存の期間">
    <p>
      何年取っておくかは、市の条例と事業所の規程で確かめて、入れてください。アプリは年数を決めません。出典の年数は、2026年11月に、公開の条文と市の案内で確かめました。決めていない種類は、「消す時期が来たもの」に出ません。
    </p>
    {!isAdmin && <p>{onlyAdmin('期間を決めること')}</p>}
    <Lines look="plain" aria-labelledby="periods">
      {retentionKinds.map((kind) => (
        <li key={kind}>
          <Block grow narrow>
            <b>{retentionFacts[kind].name}</b>
            <Small as="p">数え始める日：{retentionFacts[kind].from}</Small>
            <Small as="p">出典：{retentionFacts[kind].source}</Small>
          </Block>
          {isAdmin ? (
            <PeriodFields kind={kind} period={periods[kind]} onChange={onChange} />
          ) : (
            <span>{periods[kind] ? `${periods[kind].years}年` : '決めていません'}</span>
          )}
        </li>
      ))}
    </Lines>
  </Card>
);

interface PeriodFieldsProps extends Pick<PeriodsCardProps, 'onChange'> {
  kind: RetentionKind;
  period: RetentionPeriods[RetentionKind];
}

const PeriodFields = ({ kind, period, onChange }: PeriodFieldsProps) => (
  <Row wrap align="start" gap={[4, 12]}>
    <SelectField
      label="年数"
      labelPrefix={retentionFacts[kind].name}
      value={period ? String(period.years) : ''}
      choices={years}
      onCommit={(chosen) =>
        onChange(kind, chosen === '' ? null : { years: Number(chosen), basis: period?.basis ?? '' })
      }
    />
    {period && (
      <TextField
        label="根拠（規程の名前など）"
        labelPrefix={retentionFacts[kind].name}
        value={period.basis}
        onCommit={(basis) => onChange(kind, { ...period, basis: basis.slice(0, 200) })}
      />
    )}
  </Row>
);
