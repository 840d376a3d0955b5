import { Button } from '../../../ui/button';
import { useToast } from '../../../ui/toasts';
import styles from '../list/selection-bar.module.css';

interface SelectionBarProps {
  count: number;
  /** Selected, but not in the list as it is filtered now. */
  hidden: number;
  onJobType: () => void;
  onStop: () => void;
}

/** What can be done with the selected people; stands where the filters stood. */
export function SelectionBar({ count, hidden, onJobType, onStop }: SelectionBarProps) {
  const toast = useToast();
  return (
    <div className={styles['bar']} role="group" aria-label="選択中の職員">
      <span className={styles['count']} role="status">
        {count}人を選択中
        {hidden > 0 && <span className={styles['hidden']}>（うち{hidden}人は、いまの一覧に出ていません）</span>}
      </span>
      <Button
        size="small"
        onClick={() =>
          toast(
            '選んだ方の手続きは、次の版でまとめて始められるようになります。いまは一人ずつ「この人の手続き」からどうぞ',
          )
        }
      >
        手続き
      </Button>
      <Button size="small" onClick={() => toast('名簿の印刷は、次の版で使えるようになります')}>
        印刷
      </Button>
      <Button size="small" onClick={() => toast('名簿の書き出しは、次の版で使えるようになります')}>
        書き出し
      </Button>
      <Button size="small" onClick={onJobType}>
        職種をまとめて変える
      </Button>
      <Button size="small" look="text" onClick={onStop}>
        やめる
      </Button>
    </div>
  );
}
