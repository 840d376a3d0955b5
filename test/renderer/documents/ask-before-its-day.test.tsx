import { renderToStaticMarkup } from 'react-dom/server';
import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OutputKind } from '@shared/packs/own-output';
import { BeforeItsDay, useAskBeforeItsDay } from '../../../renderer/features/documents/ask-before-its-day';
import { NotYetNote } from '../../../renderer/features/documents/not-yet-note';

let day: string | null = null;
vi.mock('../../../renderer/features/documents/use-day-of-register', () => ({ useDayOfRegister: () => day }));
vi.mock('../../../renderer/words/for-work', () => ({ WorkButton: ({ children }: { children: string }) => children }));

vi.mock('../../../renderer/ui/dialog', () => ({ Dialog: ({ children }: { children: ReactNode }) => children }));

const saved = vi.fn<(output: OutputKind, as?: 'draft') => Promise<void>>();
beforeEach(() => saved.mockReset());

type State = 'draft' | 'finished';

/** Presses 完成として保存する once. Whether it had best stay a draft. */
function press(state: State, isWhole: boolean): boolean {
  const asks: ReturnType<typeof useAskBeforeItsDay<OutputKind>>[] = [];
  const Bar = () => {
    asks.push(useAskBeforeItsDay<OutputKind>({ document: { id: 'd', state }, isWhole, save: saved }));
    return null;
  };
  renderToStaticMarkup(<Bar />);
  void asks.at(-1)?.save('xlsx');
  return asks.at(-1)?.isEarly ?? false;
}

test('a register is finished at once from its day on; before it that is asked, a draft of it never is', () => {
  day = null;
  expect(press('draft', true)).toBe(false);
  expect(saved).toHaveBeenCalledExactlyOnceWith('xlsx');
  saved.mockReset();
  day = '2027-01-01';
  expect(press('draft', true)).toBe(true);
  expect(saved).not.toHaveBeenCalled();
  expect([press('draft', false), press('finished', true)]).toEqual([false, false]);
  expect(saved).toHaveBeenCalledTimes(2);
});

test('what stands above a register fits how it is: of one that was finished nobody says that it may stay a draft', () => {
  const shown = (state: State): string =>
    renderToStaticMarkup(<NotYetNote document={{ id: 'd', state }} onDraft={vi.fn<() => void>()} />);
  day = '2027-01-01';
  expect(shown('draft')).toContain('下書きのままで大丈夫です');
  expect(shown('finished')).not.toContain('下書きのままで');
  expect(shown('finished')).toContain('令和9年1月1日からあとに、つくり直します');
  day = null;
  expect(shown('finished')).toBe('');
});

/** What can be pressed in it, with what it does. */
const buttonsIn = (part: ReactNode): ReactElement<{ children: ReactNode; onClick: () => void }>[] =>
  Children.toArray(part).flatMap((one) => {
    if (!isValidElement<{ children: ReactNode; onClick?: () => void }>(one)) return [];
    return one.props.onClick ? [one as never] : buttonsIn(one.props.children);
  });

test('whoever only wants a copy of the draft has it from the same question', () => {
  const pressed = vi.fn<() => void>();
  const given = { day: '2027-01-01', output: 'xlsx', onCopy: pressed, onDraft: vi.fn(), onFinish: vi.fn() } as const;
  const [copy, ...others] = buttonsIn(BeforeItsDay(given));
  expect(Children.toArray(copy?.props.children).join('')).toBe('下書きを Excel で保存する');
  expect(others).toEqual([]);
  copy?.props.onClick();
  expect(pressed).toHaveBeenCalledOnce();
});
