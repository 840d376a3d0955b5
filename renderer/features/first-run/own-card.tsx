import type { EarlierLedger } from '../../state/earlier-ledgers';
import { StartCard, type StartCardProps } from './start-card';

interface OwnCardProps {
  earlier: EarlierLedger | null;
  onStart: () => void;
  onErase: () => void;
}

/** 新しく始める; a ledger that is there already is never passed over in silence. */
export function OwnCard({ earlier, onStart, onErase }: OwnCardProps) {
  const erase = { label: '消して、新しく始める', run: onErase };
  const found = earlier && whatIsThere(earlier);
  if (found)
    return (
      <StartCard
        {...found}
        title="前の続きを開く"
        badge="前の続きがあります"
        isProposed
        button="前の続きを開く"
        onPress={onStart}
        other={erase}
      />
    );
  return (
    <StartCard
      icon="edit"
      title="新しく始める"
      words="法人と事業所を登録し、参加しているネットワークを選びます。"
      points={[
        { icon: 'clock', text: 'およそ 10 分' },
        { icon: 'document', text: '事業所番号（10桁）をご用意ください' },
        { icon: 'undo', text: '途中でやめても続きからできます' },
      ]}
      badge={earlier ? '入力の途中です' : undefined}
      isProposed={earlier !== null}
      button={earlier ? '前の続きを開く' : '新しく始める'}
      onPress={onStart}
      other={earlier ? erase : undefined}
    />
  );
}

/** What can be said of a ledger that was found; null: it was only begun. */
function whatIsThere(earlier: EarlierLedger): Pick<StartCardProps, 'icon' | 'words' | 'points'> | null {
  const { corporation, offices, people, documents, isLocked, isUnreadable } = earlier;
  if (corporation)
    return {
      icon: 'ledger',
      words: `「${corporation}」の台帳が、このパソコンに残っています。`,
      points: [
        { icon: 'office', text: `事業所 ${offices}か所` },
        { icon: 'people', text: `職員 ${people}人` },
        { icon: 'document', text: `書類 ${documents}件` },
      ],
    };
  if (isLocked)
    return {
      icon: 'lock',
      words: 'ご自分の台帳が、暗号になってこのパソコンに残っています。',
      points: [{ icon: 'key', text: '合い言葉か復旧キーで開きます' }],
    };
  if (isUnreadable)
    return {
      icon: 'warning',
      words: 'ご自分の台帳がこのパソコンにあるはずですが、そのままでは開けません。',
      points: [{ icon: 'info', text: '開くと、わけと、戻し方が出ます' }],
    };
  return null;
}
