import type { LongWork } from '../../state/use-long-work';
import { useMay } from '../../state/use-may';
import { Button } from '../../ui/button';
import { Block } from '../../ui/layout';
import { ProgressNote } from '../../ui/progress-note';
import { notForReaders } from '../../words/role-words';

/** The one button, and while it works how far it is and the way to end it. @param onPress null until what goes in is known */
export function MakeBar({ work, onPress }: { work: LongWork; onPress: (() => void) | null }) {
  const may = useMay();
  if (!may('folder:begin'))
    return (
      <Block as="span" grow tone="sub">
        {notForReaders('フォルダーをつくること')}
      </Block>
    );
  return work.progress ? (
    <>
      <Block grow narrow>
        <ProgressNote label="フォルダーに書き出しています" progress={work.progress} />
      </Block>
      <Button onClick={work.end}>やめる</Button>
    </>
  ) : (
    <>
      <Block as="span" grow tone="sub" size={15}>
        場所は、次に選びます。台帳は変わりません
      </Block>
      {onPress && (
        <Button look="filled" size="large" icon="document" onClick={onPress}>
          フォルダーをつくる
        </Button>
      )}
    </>
  );
}
