import type { ReactNode } from 'react';
import { ChoiceList, NoChoice } from '../../ui/choice';
import { Block } from '../../ui/layout';

interface PickQuestionProps {
  /** Its `data-place`. */
  place: string;
  question: string;
  /** Between the question and the choices: a way to search them. */
  above?: ReactNode;
  children: ReactNode;
  /** In the place of choices: why there are none. */
  none: string | null;
}

/** What a paper is to be about: a question with its choices. */
export const PickQuestion = ({ place, question, above, children, none }: PickQuestionProps) => (
  <fieldset data-place={place}>
    <Block as="legend" below={8} size={18} weight={700}>
      {question}
    </Block>
    {above}
    <ChoiceList most="many">
      {children}
      {none !== null && <NoChoice>{none}</NoChoice>}
    </ChoiceList>
  </fieldset>
);
