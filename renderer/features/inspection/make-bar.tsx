import type { LongWork } from '../../state/use-long-work';
import { useMay } from '../../state/use-may';
import { Button } from '../../ui/button';
import { Block } from '../../ui/layout';
import { ProgressNote } from '../../ui/progress-note';
import { notForReaders } from '../../words/role-words';

interface MakeBarProps {
  folder: LongWork;
  print: LongWork;
  /** Whose papers are being set for the printer, where there are several. */
  office: string;
  /** Main asks a person, in windows of its own. */
  isAsked: boolean;
  /** Null until what goes in is known. */
  onPress: ((way: 'folder' | 'print') => void) | null;
}

/** The two ways out, and while one works how far it is and the way to end it. */
export function MakeBar({ folder, print, office, isAsked, onPress }: MakeBarProps) {
  const may = useMay();
  if (!may('folder:begin'))
    return (
      <Block as="span" grow tone="sub">
        {notForReaders('フォルダーをつくること・印刷すること')}
      </Block>
    );
  if (isAsked)
    return (
      <Block as="span" grow role="status">
        手前に開いた確認の画面と、つくる場所を選ぶ画面で答えてください。まだ何も書き出していません（やめるときも、そこで選べます）
      </Block>
    );
  const [under] = [folder, print].filter(({ progress }) => progress !== null);
  if (under)
    return (
      <>
        <Block grow narrow>
          <ProgressNote
            label={
              under === folder ? 'フォルダーに書き出しています' : `${office && `${office}を`}印刷する用意をしています`
            }
            progress={under.progress}
          />
        </Block>
        <Button onClick={under.end}>やめる</Button>
      </>
    );
  return (
    <>
      <Block as="span" grow tone="sub" size={15}>
        <Block as="span" largeOnly>
          場所やプリンターは、次に選びます。台帳は変わりません
        </Block>
      </Block>
      {onPress && (
        <>
          <Button size="large" icon="print" onClick={() => onPress('print')}>
            目次をつけて印刷
          </Button>
          <Button look="filled" size="large" icon="document" onClick={() => onPress('folder')}>
            フォルダーをつくる
          </Button>
        </>
      )}
    </>
  );
}
