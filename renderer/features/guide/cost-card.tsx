import { useRecords } from '../../state/open-ledger';
import { Card } from '../../ui/card';
import { Block, Columns } from '../../ui/layout';
import { TextField } from '../../ui/text-field';
import { costOf, yen, type TypedCost } from './cost';

interface CostCardProps {
  typed: TypedCost;
  onType: (typed: TypedCost) => void;
}

/** 費用の見積もり: an office's own price and number; the app knows no price. */
export function CostCard({ typed, onType }: CostCardProps) {
  const accounts = useRecords('accounts');
  const known = [...accounts.values()].filter(
    (one) => one.packId === 'line-works' && one.status === 'registered',
  ).length;
  const cost = costOf(typed);
  return (
    <Card titleId="cost" title="費用の見積もり">
      <p>LINE WORKS のホームページで見た金額を入れると、合計が出ます。</p>
      <Columns columns="repeat(2, minmax(0, 20rem))" gap={16}>
        <TextField
          label="1人あたりの月額（円）"
          hint="税込みか税抜きかは、見たとおりに"
          value={typed.price}
          onCommit={(price) => onType({ ...typed, price })}
          onType={(price) => onType({ ...typed, price })}
          inputMode="numeric"
        />
        <TextField
          label="使う人数"
          hint={known > 0 ? `台帳では、いま ${known}人が使っています` : '使う職員の人数'}
          value={typed.users}
          onCommit={(users) => onType({ ...typed, users })}
          onType={(users) => onType({ ...typed, users })}
          inputMode="numeric"
        />
      </Columns>
      <Block as="p" size={18} weight={700} role="status">
        {cost ? `1か月 ${yen(cost.month)}　1年 ${yen(cost.year)}` : '金額と人数を入れると、1か月と1年の合計が出ます'}
      </Block>
    </Card>
  );
}
