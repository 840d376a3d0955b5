import type { ComponentProps, ReactNode } from 'react';
import styles from './choice.module.css';
import { Block, Small } from './layout';

interface ChoiceProps extends Omit<ComponentProps<'input'>, 'onChange' | 'type' | 'size'> {
  /** `checkbox`: several at once. */
  type?: 'radio' | 'checkbox';
  /**
   * - `line`: one of a long list, in {@link ChoiceList}
   * - `card`: one of a few that are explained, with a frame of its own
   * - `plain`: a word or two
   */
  look?: 'line' | 'card' | 'plain';
  onChoose: (isChosen: boolean) => void;
  /** What is chosen; read out as its name. */
  children: ReactNode;
}

/** A radio button or a check box with its words: the whole of it can be pressed. */
export const Choice = ({
  type = 'radio',
  look = 'plain',
  onChoose,
  className = '',
  children,
  ...others
}: ChoiceProps) => (
  <label className={`${styles['choice']} ${styles[look]} ${className}`}>
    <input type={type} onChange={({ target }) => onChoose(target.checked)} {...others} />
    {children}
  </label>
);

interface ChoiceListProps extends ComponentProps<'div'> {
  /** No higher than this: the rest scrolls. */
  most?: 'some';
}

/** Choices one below the other in one frame. */
export const ChoiceList = ({ most, className = '', ...others }: ChoiceListProps) => (
  <div className={[styles['list'], most ? styles[most] : '', className].filter(Boolean).join(' ')} {...others} />
);

/** In the place of choices: why there are none; without a reason, what was searched isn't there. */
export const NoChoice = ({ children }: { children?: ReactNode }) => (
  <Block as="p" pad={[12, 14]} tone="sub">
    {children ?? '見つかりません。ひらがなや、名前の一部で入れてみてください。'}
  </Block>
);

interface ChoicesProps extends ComponentProps<'fieldset'> {
  /** What is asked. */
  legend: ReactNode;
  /** The screen says it elsewhere: read out only. */
  hideLegend?: boolean;
}

/** A question and its choices. */
export const Choices = ({ legend, hideLegend = false, className = '', children, ...others }: ChoicesProps) => (
  <fieldset className={`${styles['choices']} ${className}`} {...others}>
    {hideLegend ? (
      <legend className="visually-hidden">{legend}</legend>
    ) : (
      <Block as="legend" below={8} weight={700}>
        {legend}
      </Block>
    )}
    {children}
  </fieldset>
);

interface ChoiceWordsProps {
  name: ReactNode;
  /** Behind the name: its reading. */
  beside?: ReactNode;
  /** A second, paler line. */
  detail?: ReactNode;
}

/** Who or what is chosen, where a line says more than its name. */
export const ChoiceWords = ({ name, beside, detail }: ChoiceWordsProps) => (
  <Block as="span" grow narrow>
    <b>{name}</b>
    {beside && (
      <>
        {'　'}
        <span className="subtle">{beside}</span>
      </>
    )}
    {detail && (
      <Small block leading={1.4}>
        {detail}
      </Small>
    )}
  </Block>
);
