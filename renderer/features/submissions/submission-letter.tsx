import { isCopyErased } from '@shared/erasure/erased-in-letter';
import type { Letter } from '@shared/submission/letter';
import type { Submission } from '@shared/submission/submission';
import { Disclosure } from '../../ui/disclosure';
import { useDraftMail } from './use-draft-mail';
import { Block } from '../../ui/layout';
import { Facts } from '../../ui/facts';
import { WorkButton } from '../../words/for-work';

/** メールの文面: whom it went to, and what it said. Its files stand with the copies. */
export function SubmissionLetter({ submission, letter }: { submission: Submission; letter: Letter }) {
  const draft = useDraftMail();
  const { to, cc, subject, text } = letter;
  return (
    <section>
      <h3>メールの文面</h3>
      <Facts>
        <dt>宛先</dt>
        <dd>{to.length > 0 ? to.join('、') : 'メールソフトで入れます'}</dd>
        {cc.length > 0 && (
          <>
            <dt>控え</dt>
            <dd>{cc.join('、')}</dd>
          </>
        )}
        <dt>件名</dt>
        <dd>{subject}</dd>
      </Facts>
      <Disclosure words="本文を見る" above={6}>
        <Block as="p" leading={1.65} asTyped anywhere>
          {text}
        </Block>
      </Disclosure>
      {!isCopyErased(submission) && (
        <WorkButton size="small" icon="folder" onClick={() => void draft.save(submission)}>
          メールごと保存
        </WorkButton>
      )}
    </section>
  );
}
