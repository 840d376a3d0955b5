import type { EarlierLedger } from './earlier-ledgers';
import { StartCard } from './start-card';

interface OwnCardProps {
  earlier: EarlierLedger | null;
  onStart: () => void;
  onErase: () => void;
}

/** 新しく始める; a ledger that is there already is never passed over in silence. */
export function OwnCard({ earlier, onStart, onErase }: OwnCardProps) {
  const erase = { label: '消して、新しく始める', run: onErase };
  if (earlier?.corporation)
    return (
      <StartCard
        icon="ledger"
        title="前の続きを開く"
        words={`「${earlier.corporation}」の台帳が、このパソコンに残っています。`}
        points={[
          { icon: 'office', text: `事業所 ${earlier.offices}か所` },
          { icon: 'people', text: `職員 ${earlier.people}人` },
          { icon: 'document', text: `書類 ${earlier.documents}件` },
        ]}
        badge="前の続きがあります"
        isProposed
        button="前の続きを開く"
        onPress={onStart}
        other={erase}
      />
    );
  if (earlier?.isLocked)
    return (
      <StartCard
        icon="lock"
        title="前の続きを開く"
        words="ご自分の台帳が、暗号になってこのパソコンに残っています。"
        points={[{ icon: 'key', text: '合い言葉か復旧キーで開きます' }]}
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
        { icon: 'info', text: '個人情報は、まだ入れないでください' },
      ]}
      badge={earlier ? '入力の途中です' : undefined}
      isProposed={earlier !== null}
      button={earlier ? '前の続きを開く' : '新しく始める'}
      onPress={onStart}
      other={earlier ? erase : undefined}
    />
  );
}
