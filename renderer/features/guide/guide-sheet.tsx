import type { Contact } from '@shared/packs/network-schema';
import type { Guide } from '../../words/guides/guide';
import { guideNumber } from '../../words/guides/guides';
import { Printout } from '../../ui/printout';
import { costOf, yen, type TypedCost } from './cost';
import styles from './guide.module.css';
import { StepPicture } from './guide-steps';

interface GuideSheetProps {
  guide: Guide;
  /** 大きな字: for who can't read small print; it takes a second page. */
  isLarge: boolean;
  /** Whom to call, of a guide that begins with it. */
  contacts: readonly Contact[];
  cost: TypedCost | null;
}

/** A guide on A4: beside the keyboard while it is done. */
export function GuideSheet({ guide, isLarge, contacts, cost }: GuideSheetProps) {
  const sum = cost && costOf(cost);
  return (
    <Printout title={`${guideNumber(guide)}　${guide.title}`} whose={['連携台帳　はじめに', guide.lead]}>
      <div className={styles[isLarge ? 'large' : 'sheet']}>
        {contacts.length > 0 && (
          <div className={styles['calls']}>
            <b>まず、電話してください</b>
            <ul>
              {contacts.map(({ name, phone }) => phone && <li key={`${name}${phone}`}>{`${phone}　${name}`}</li>)}
            </ul>
          </div>
        )}
        <p>
          <b>用意するもの：</b>
          {guide.needs.join('、')}
        </p>
        <ol className={styles['steps']}>
          {guide.steps.map((step, i) => (
            <li key={step.says}>
              <b>
                {i + 1}. {step.says}
              </b>
              {step.note && <span>{step.note}</span>}
              <StepPicture guide={guide} step={step} at={i + 1} />
            </li>
          ))}
        </ol>
        {cost && (
          <p>
            <b>費用の見積もり：</b>
            {sum
              ? `1人 月${cost.price}円 × ${cost.users}人 ＝ 1か月 ${yen(sum.month)}、1年 ${yen(sum.year)}`
              : '1人 月（　　　　　）円 × （　　　）人 ＝ 1か月（　　　　　　）円'}
          </p>
        )}
        <p>
          <b>このあと：</b>
          {guide.next}
        </p>
        <dl>
          {guide.troubles.map(({ when, then }) => (
            <div key={when}>
              <dt>{when}：</dt>
              <dd>{then}</dd>
            </div>
          ))}
        </dl>
        {guide.sources && <p className={styles['sources']}>出典：{guide.sources.join('／')}</p>}
      </div>
    </Printout>
  );
}
