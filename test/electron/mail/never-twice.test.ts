import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MailOrder, SendOutcome } from '@shared/ipc/outbox';

import type { Submission } from '@shared/submission/submission';
import type { SubmissionEvent } from '@shared/submission/transition';
import { kindOf, nextToSend, transition } from '../../builders/by-channels';
import { aLetter, aMailOrder } from '../../builders/order';
import { aSubmission } from '../../builders/submission';
import { MailServer, type MailFault, type MailMoment } from '../../support/mail-server';
import { aDesk, NOW } from './mail-to-send';

const at = NOW.toISOString();
/** For a server that stays silent; one that answers is waited for, as this machine may be busy. */
const hasty = { connecting: 60, standingStill: 60, overall: 3_000 };
const patient = { connecting: 10_000, standingStill: 10_000, overall: 20_000 };
let server: MailServer;
beforeEach(async () => {
  server = await MailServer.start();
});
afterEach(() => server.stop());

const moments: MailMoment[] = ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'body', 'end'];
const anyFault = fc
  .record({
    at: fc.constantFrom(...moments),
    does: fc.constantFrom<MailFault['does'][]>(
      'cut',
      'silent',
      { reply: '451 4.3.0 not now' },
      { reply: '554 5.7.1 no' },
    ),
    taken: fc.boolean(),
  })
  // A server that says no has not taken it (RFC 5321 §4.2.1): of one that lies nobody could know.
  .map((fault) => (typeof fault.does === 'object' ? { ...fault, taken: false } : fault));
/** One try: what goes wrong with the line, and whether the app ends before it has heard how the try ended. */
const anyTry = fc.record({ fault: fc.option(anyFault, { freq: 3 }), dies: fc.boolean() });

const sent = (one: Submission): boolean => one.state === 'sent';
const apply = (one: Submission, event: SubmissionEvent): Submission => transition(one, event);

/** What the page makes of a try, as renderer/data/send-queue.ts does. */
const eventOf = (outcome: SendOutcome): SubmissionEvent =>
  outcome.kind === 'later'
    ? { kind: 'try-later', at, notBefore: at, problem: outcome.problem, wasBusy: outcome.wasBusy }
    : { ...outcome, at };

/** What a person does: asks the receiver, or puts right what was refused and lets it go again. */
const byPerson = (one: Submission): SubmissionEvent | null => {
  if (one.state === 'needs-action') return { kind: 'resent', at };
  if (one.state !== 'unsure') return null;
  return { kind: arrivals(one) > 0 ? 'arrived' : 'not-arrived', at };
};
const arrivals = ({ letter }: Submission): number =>
  server.mails.filter(({ raw }) => raw.includes(letter?.messageId ?? '')).length;

test('whatever fails in whatever order, and however often the app ends: each letter is there once', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyTry, { maxLength: 8 }), async (tries) => {
      run += 1;
      const ids = [1, 2].map((n) => `00000000-0000-4000-8000-${String(run * 10 + n).padStart(12, '0')}`);
      const orders = new Map<string, MailOrder>();
      let letters = ids.map((id, index) => {
        const letter = aLetter({ messageId: `<${id}@himawari.example>` });
        orders.set(id, aMailOrder({ id, letter }));
        const channel = { kind: kindOf('mail'), id: 'mail', recipient: '鶴岡市 長寿介護課' } as const;
        return aSubmission({ id, sequence: index + 1, channel, letter });
      });
      const change = (id: string, event: SubmissionEvent): void => {
        letters = letters.map((one) => (one.id === id ? apply(one, event) : one));
      };
      for (let n = 0; letters.some((one) => !sent(one)); n++) {
        const { fault, dies } = tries[n] ?? { fault: null, dies: false };
        server.fault = fault ? { ...fault } : null;
        const patience = fault?.does === 'silent' ? hasty : patient;
        const { send } = aDesk({ port: server.port, options: { patience, lastPatience: patience } });
        const [next, ...others] = nextToSend(letters, at);
        expect(others).toEqual([]);
        if (next) {
          change(next.id, { kind: 'send-begun', at });
          const order = orders.get(next.id);
          const outcome = order && (await send(order));
          // Whoever asks the receiver asks later: what has come is there by then.
          await server.quiet();
          // A page that was away asks what main knows; a main that was away knows nothing.
          if (outcome) change(next.id, dies ? { kind: 'resumed', at } : eventOf(outcome));
        }
        for (const one of letters) {
          const event = byPerson(one);
          if (event) change(one.id, event);
          expect(arrivals(one)).toBeLessThanOrEqual(1);
        }
      }
      expect(letters.map(arrivals)).toEqual([1, 1]);
    }),
    { numRuns: 12 },
  );
}, 60_000);
