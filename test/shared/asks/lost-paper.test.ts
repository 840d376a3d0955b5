import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedOn, OPEN_HOURS, lostPaperOf, WAIT_HOURS, type Wait } from '@shared/asks/lost-paper';
import { paperLostWords, waitLine } from '@shared/asks/question-words';

const HOUR = 3_600_000;
const begun: Wait = {
  ...{ of: 'a'.repeat(64), id: '00000000-0000-4000-8000-000000000000', since: '2026-11-23T01:00:00.000Z' },
  ...{ waited: 0, countedAt: 5 * HOUR, mac: null },
};

/** Of a ledger that nobody gets open, to erase it; and of one that is open, for a new recovery key. */
const forErasing = begun;
const forNewKey: Wait = { ...begun, mac: 'b'.repeat(64) };

/** Every ten minutes for so long. */
function seenFor(wait: Wait, hours: number, isSeen = true): Wait {
  let now = wait;
  for (let at = 1; at <= hours * 6; at++) now = countedOn(now, wait.countedAt + (at * HOUR) / 6, isSeen);
  return now;
}
const left = (wait: Wait) => lostPaperOf(wait)?.hoursLeft ?? 'lapsed';

describe('how long somebody has waited who lost the paper, for a new recovery key', () => {
  test('is told in full hours in which somebody could see it, until it is over, and lapses when nobody makes use of it', () => {
    expect([0, 0.5, 1, 11, 12, 13].map((hours) => left(seenFor(forNewKey, hours)))).toEqual([12, 12, 11, 1, 0, 0]);
    const over = seenFor(forNewKey, WAIT_HOURS.use);
    // The door closes whether anybody sees it or not.
    const after = (hours: number) => left(countedOn(over, over.countedAt + hours * HOUR, false));
    expect([OPEN_HOURS - 1, OPEN_HOURS].map(after)).toEqual([0, 'lapsed']);
  });

  test('counts nothing of a weekend, a night, a PC that sleeps or only seems to be off, nor with nobody at it', () => {
    const friday = seenFor(forNewKey, 1);
    const monday = countedOn(friday, friday.countedAt + 62 * HOUR, true);
    expect(left(monday)).toBe(11);
    // Switched off in between: what counts is only that it has been on since.
    expect(left(countedOn(friday, 30 * HOUR, true))).toBe(11);
    expect(left(seenFor(friday, 62, false))).toBe(11);
    expect(left(seenFor(monday, 11))).toBe(0);
  });

  test('is no more than what somebody was there for, however the looks lie', () => {
    const looks = fc.array(fc.record({ isSeen: fc.boolean(), minutes: fc.integer({ min: 0, max: 600 }) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(looks, (all) => {
        let [wait, uptime, there] = [forNewKey, forNewKey.countedAt, 0];
        for (const { isSeen, minutes } of all) {
          uptime += minutes * 60_000;
          if (isSeen && minutes <= 11) there += minutes * 60_000;
          wait = countedOn(wait, uptime, isSeen);
          if (wait.waited >= WAIT_HOURS.use * HOUR) return;
        }
        expect(wait.waited).toBe(there);
      }),
    );
  });
});

describe('… for erasing a ledger that nobody gets open', () => {
  test('is told in full hours, rounded up, until it is over, and lapses when nobody makes use of it', () => {
    const after = (hours: number) => left(countedOn(forErasing, begun.countedAt + hours * HOUR, false));
    expect([0, 0.5, 1, 23, 23.99, 24, 25].map(after)).toEqual([24, 24, 23, 1, 1, 0, 0]);
    expect([WAIT_HOURS.power + OPEN_HOURS - 1, WAIT_HOURS.power + OPEN_HOURS].map(after)).toEqual([0, 'lapsed']);
  });

  test('never is more than what has passed, however often the PC is switched off and looked at', () => {
    const events = fc.array(
      fc.record({ what: fc.constantFrom('on', 'looked', 'off'), milliseconds: fc.integer({ min: 0, max: 30 * HOUR }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(events, (all) => {
        let [wait, uptime, passed, on] = [begun, begun.countedAt, 0, 0];
        for (const { what, milliseconds } of all) {
          passed += milliseconds;
          if (what === 'off') {
            uptime = 0;
            continue;
          }
          uptime += milliseconds;
          on += milliseconds;
          if (what === 'looked') wait = countedOn(wait, uptime, false);
        }
        wait = countedOn(wait, uptime, false);
        expect(wait.waited).toBeLessThanOrEqual(on);
        expect(on).toBeLessThanOrEqual(passed);
        // Nothing is lost while it is never switched off.
        if (all.every(({ what }) => what !== 'off')) expect(wait.waited).toBe(on);
      }),
    );
  });
});

describe('what main’s window says', () => {
  const told = { since: new Date(2026, 10, 23, 9, 5).toISOString(), hoursLeft: 18, counts: 'use' } as const;

  test('when somebody waits, since when and for how long yet; when it is over, that a yes will do', () => {
    expect(waitLine('waiting', told).join()).toMatch(
      /^11月23日 9:05に、どなたかが.*このパソコンを使っている時間で、あと18時間.*いまでもできます/,
    );
    expect(waitLine('over', { ...told, hoursLeft: 0 }).join()).toMatch(/待つ時間が終わったので.*「やめる」/);
    expect(waitLine('wait', null)).toEqual([]);
    expect(waitLine('renew', told)).toEqual([]);
  });

  test('to who has lost the paper: wait, or first make a new one', () => {
    expect(paperLostWords('wait', 'renew-recovery', false)).toMatchObject({
      link: '紙が見つからないとき',
      yes: '待ち始める',
    });
    expect(paperLostWords('wait', 'renew-recovery', true)?.link).toBe('合い言葉も紙も、わからないとき');
    expect(paperLostWords('wait', 'erase-ledger', false)?.title).toContain('消せます');
    expect(paperLostWords('renew', 'erase-ledger', true)).toMatchObject({ link: '紙が見つからないとき', yes: null });
    for (const lost of ['waiting', 'over', null] as const)
      expect(paperLostWords(lost, 'renew-recovery', false)).toBeNull();
  });
});
