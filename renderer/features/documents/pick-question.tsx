import { Children, type ReactNode } from 'react';
import { ChoiceList, NoChoice } from '../../ui/choice';
import { Block } from '../../ui/layout';
import styles from './new-document.module.css';

interface PickQuestionProps {
  /** Its `data-place`. */
  place: string;
  question: string;
  /** Between the question and the choices: a way to search them. */
  above?: ReactNode;
  /** Null: which office it is about isn't chosen yet. */
  officeId: string | null;
  children: ReactNode;
  /** In the place of choices: why there are none, and what to do; nothing where none was found. */
  none?: string | undefined;
}

/** What a paper is to be about: a question with its choices. */
export const PickQuestion = ({ place, question, above, officeId, children, none }: PickQuestionProps) => (
  <fieldset data-place={place}>
    <Block as="legend" below={8} size={18} weight={700}>
      {question}
    </Block>
    {above}
    {/* The last thing that is asked: the page scrolls, and no list within it. */}
    <ChoiceList className={styles['choices'] ?? ''}>
      {children}
      {Children.count(children) === 0 && (
        <NoChoice>{officeId === null ? '先に事業所を選んでください。' : none}</NoChoice>
      )}
    </ChoiceList>
  </fieldset>
);
