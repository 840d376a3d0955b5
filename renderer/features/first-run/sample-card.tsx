import type { EarlierLedger } from '../../state/earlier-ledgers';
import { StartCard } from './start-card';

interface SampleCardProps {
  earlier: EarlierLedger | null;
  isProposed: boolean;
  onStart: () => void;
  onContinue: () => void;
  onReset: () => void;
}

/** サンプルで試す; when it was tried before, on from there. */
export function SampleCard({ earlier, isProposed, onStart, onContinue, onReset }: SampleCardProps) {
  return (
    <StartCard
      icon="play"
      title="サンプルで試す"
      words="架空の法人「ひまわり会」で、ひととおり練習できます。"
      points={[
        { icon: 'check', text: '本物の名前は入れません' },
        {
          icon: 'check',
          text: (
            <>
              このパソコンの中だけで動きます
              <br />
              （外には送りません）
            </>
          ),
        },
        { icon: 'check', text: '終わったらまとめて消せます' },
      ]}
      badge={earlier ? '前の続きがあります' : 'はじめての方'}
      isProposed={isProposed}
      button={earlier ? 'サンプルの続きを開く' : 'サンプルで試す'}
      onPress={earlier ? onContinue : onStart}
      other={earlier ? { label: 'はじめの状態に戻す', run: onReset } : undefined}
    />
  );
}
