import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Stack, type BlockLooks } from './layout';

type Tone = 'sub' | 'key' | 'ok' | 'notice' | 'act';

const looks = {
  sub: { on: 'ground', tone: 'sub' },
  key: { on: 'key-soft2', tone: 'key-hover' },
  ok: { on: 'ok-soft', tone: 'ok-mark' },
  notice: { on: 'notice-soft', tone: 'notice' },
  act: { on: 'act-soft', tone: 'act' },
} as const satisfies Record<Tone, BlockLooks>;

const disc = (size: string): BlockLooks => ({ width: size, height: size, fixed: true, centred: true, round: 99 });

interface PictogramProps {
  icon: IconName;
  tone?: Tone;
  size?: 'medium' | 'large';
}

/** A picture on its round ground: what kind of thing the words beside it are about. */
export const Pictogram = ({ icon, tone = 'sub', size = 'medium' }: PictogramProps) => (
  <Stack as="span" {...disc(size === 'large' ? '3.25rem' : '38px')} {...looks[tone]} data-picture>
    <Icon name={icon} size={size === 'large' ? 28 : 20} />
  </Stack>
);

/** The number of a step, on its round ground. */
export const Numeral = ({ tone = 'key', children }: { tone?: 'sub' | 'key' | 'act'; children: ReactNode }) => (
  <Stack as="span" {...disc('1.75rem')} size={15} weight={700} {...looks[tone]} aria-hidden="true">
    {children}
  </Stack>
);
