import { isAnyLeft } from '@shared/rules/left-at-office';
import { leftIn, leftThings, leftUpdates, stayingWords } from '../../../records/people/left-words';
import type { Offer } from '../../../records/people/people-view';
import styles from '../../../records/list/strip.module.css';
import { useChangeLedger } from '../../../state/change-ledger';
import { useAllRecords } from '../../../state/open-ledger';
import { Button, IconButton } from '../../../ui/button';
import { Block, Row } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import { ForWork } from '../../../words/for-work';

/** Somebody's 所属 was changed in the ledger, and what they have is of the old office still: asked, as the tablet may stay there. */
export function LeftNote({ moved, onDone }: Pick<Offer, 'moved'> & { onDone: () => void }) {
  const records = useAllRecords();
  const changeLedger = useChangeLedger();
  const left = leftIn(moved, records);
  if (!isAnyLeft(left)) return null;
  const { people, offices } = records;
  const things = leftThings(left);
  const names = moved.flatMap(({ staffId }) => people.get(staffId)?.name ?? []).map((name) => `${name}さん`);
  const who = names.length > 1 ? `${names.length}人` : (names[0] ?? '');
  const officeOf = (staffId: string): string | undefined => people.get(staffId)?.officeId;
  const to = offices.get(officeOf(moved[0]?.staffId ?? '') ?? '')?.name ?? '';
  const owned = left.accounts.length === 0 ? 'の端末' : 'のもの';
  const shared = left.shared.map((one) => stayingWords(one, records));
  const sentence = things === '' ? shared.join('。') : `${who}の${things}も、「${to}」${owned}にしますか`;
  const move = async (): Promise<void> => {
    const said = `${who}の${things}を、「${to}」${owned}にしました`;
    const result = await changeLedger(said, leftUpdates(left, officeOf));
    if (result.ok) onDone();
  };
  return (
    <ForWork>
      <Block fixed pad={[10, 20, 0, 'page']} className={styles['strip']} title={[sentence, ...shared].join('。')}>
        <Note
          role="status"
          action={
            things === '' ? (
              <IconButton icon="close" size="small" aria-label="この案内を閉じる" onClick={onDone} />
            ) : (
              <Row as="span" wrap gap={8}>
                <Button size="small" look="outline" onClick={() => void move()}>
                  はい
                </Button>
                <Button size="small" onClick={onDone}>
                  いいえ
                </Button>
              </Row>
            )
          }
        >
          {sentence}
          {things !== '' && shared.length > 0 && `（${shared.join('、')}）`}
        </Note>
      </Block>
    </ForWork>
  );
}
