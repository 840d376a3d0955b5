import { channels } from '@shared/channels/channels';
import type { Channels } from '@shared/channels/registry';
import { ChannelKind } from '@shared/packs/channel-kind';
import * as letter from '@shared/packs/letter-faults';
import * as names from '@shared/packs/name-faults';
import * as reading from '@shared/packs/read-pack';
import * as staff from '@shared/papers/staff-papers';
import * as bundle from '@shared/submission/bundleable';
import * as table from '../support/channel-table';
import * as delivery from '@shared/submission/delivery-options';
import { staysInside as staysInsideBy } from '@shared/packs/form-channels';
import * as queue from '@shared/submission/queue';
import * as replacing from '@shared/submission/replacing';
import type { Submission } from '@shared/submission/submission';
import * as steps from '@shared/submission/transition';
import * as closing from '@shared/submission/unsent';

/** What asks for the channels, with those of the product: for tests that are about something else. */
const bound =
  <A extends unknown[], R>(asked: (...args: [...A, Channels]) => R) =>
  (...args: A): R =>
    asked(...args, channels);

/** The kind of a channel, by its word. */
export const kindOf = (word: string): ChannelKind => ChannelKind.parse(word);

export const letterFaults = bound(letter.letterFaults);
export const nameFaults = bound(names.nameFaults);
export const papersAfter = bound(staff.papersAfter);
export const bundleableWith = bound(bundle.bundleableWith);
export const channelTable = bound(table.channelTable);
export const deliveryOptions = bound(delivery.deliveryOptions);
export const unavailableOptions = bound(delivery.unavailableOptions);
export const whyNotBundled = bound(delivery.whyNotBundled);
export const staysInside = bound(staysInsideBy);
export const replacedSubmission = bound(replacing.replacedSubmission);
export const transition = (one: Submission, event: steps.SubmissionEvent) => steps.transition(one, event, channels);
export const unsentOf = bound(closing.unsentOf);

export const readPack = (text: string, beside?: reading.PackTexts) => reading.readPack(text, channels, beside);
export const readManifest = (text: string, beside?: reading.PackTexts) => reading.readManifest(text, channels, beside);
export const nextToSend = (
  submissions: Parameters<typeof queue.nextToSend>[0],
  now: string,
  roomOf?: (receiver: string) => number,
) => queue.nextToSend(submissions, now, channels, roomOf);
