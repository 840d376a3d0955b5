import type { DeliveryOption } from '@shared/channels/channel';
import type { Pack } from '@shared/packs/schema';
import { tellsDay } from '@shared/packs/tells-day';
import { lettersChecks, personalCheck } from '@shared/submission/last-checks';
import { windowDoubt } from '@shared/submission/window-day';
import { useOpenLedger } from '../../state/open-ledger';
import { useKnownHere } from '../../state/use-known-here';
import { Stack } from '../../ui/layout';
import { Point } from '../../ui/point';
import { askedAt } from './left-open';
import type { BundledPaper } from './use-bundle';
import { currentDay } from '../../data/clock';

interface LastLookProps {
  pack: Pack;
  papers: readonly BundledPaper[];
  way: DeliveryOption;
  /** Null where they leave without one. */
  letter: { subject: string; text: string } | null;
}

/** 出す前の確かめ: what was looked at, the doubtful first. */
export function LastLook({ pack, papers, way, letter }: LastLookProps) {
  const { userName } = useOpenLedger();
  const known = useKnownHere(pack);
  const today = currentDay();
  const those = papers.map(({ form, document, leftOpen, doubts }) => ({
    ...{ number: form.number, form, document, leftOpen, doubts, askedAt: askedAt(way.channel, way.recipient) },
    hasDay: tellsDay(form),
  }));
  // Brought today, or on the day that is written on it.
  const day = [today, ...papers.map(({ document }) => document.date)].reduce((a, b) => (a > b ? a : b));
  const doubt = windowDoubt(day, way.channel, way.contact);
  const checks = [
    ...lettersChecks(those, { pack, today }),
    ...(doubt === null ? [] : [{ level: 'notice', text: doubt } as const]),
    ...(letter ? [personalCheck(`${letter.subject}\n${letter.text}`, known, userName)] : []),
  ];
  const ordered = [...checks].sort((a, b) => Number(a.level === 'ok') - Number(b.level === 'ok'));
  return (
    <Stack as="section" gap={6} aria-labelledby="last-look">
      <h3 id="last-look">出す前の確かめ</h3>
      <Stack as="ul" gap={4} size={15} anywhere>
        {ordered.map(({ level, text }) => (
          <Point
            key={text}
            icon={level === 'ok' ? 'check' : 'warning'}
            tone={level === 'ok' ? 'text' : 'notice'}
            iconTone={level === 'ok' ? 'ok' : undefined}
          >
            {text}
          </Point>
        ))}
      </Stack>
    </Stack>
  );
}
