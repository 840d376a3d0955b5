import { Button } from '../../ui/button';

interface LeftTooProps {
  /** How many have left, of those who would stand there. */
  count: number;
  isShown: boolean;
  onShow: (isShown: boolean) => void;
}

/** Who has left is hardly ever meant: behind a press. */
export const LeftToo = ({ count, isShown, onShow }: LeftTooProps) =>
  count > 0 && (
    <div>
      <Button size="small" look="text" aria-expanded={isShown} onClick={() => onShow(!isShown)}>
        {isShown ? '退職した方を隠す' : `退職した方も見る（${count}人）`}
      </Button>
    </div>
  );
