import type { LedgerEvent } from '../../ledger/event';
import { asksForOffice } from './event-questions';

/** Answers that the wizard keeps beside those of the packs. */
const DEVICE = 'lost-device';
const OFFICE = 'office';

/** Of a device that got lost nobody knows yet which one it was: what has to be done at once doesn't wait for that. */
export const isDeviceUnknown = ({ kind, deviceIds, answers }: LedgerEvent): boolean =>
  kind === 'device-lost' && !deviceIds?.length && answers?.[DEVICE] === 'unknown';

export function withDeviceUnknown(event: LedgerEvent, isUnknown: boolean): LedgerEvent {
  const { [DEVICE]: _before, ...answers } = event.answers ?? {};
  return { ...event, deviceIds: [], answers: isUnknown ? { ...answers, [DEVICE]: 'unknown' } : answers };
}

/** Somebody knows by now which one it was. */
export const withDeviceKnown = (event: LedgerEvent, deviceId: string): LedgerEvent => ({
  ...withDeviceUnknown(event, false),
  deviceIds: [deviceId],
});

/** Somebody has said which office it is about, where the event doesn't ask for it by itself. */
export const withOfficeSaid = (event: LedgerEvent, officeId: string): LedgerEvent => ({
  ...event,
  officeId,
  answers: { ...event.answers, [OFFICE]: officeId },
});

/**
 * Whether the office of an event is somebody's answer. Where it follows from a device, the one that the wizard began with is nobody's, and
 * what was said before the device was chosen holds no more.
 */
export const isOfficeSaid = ({ kind, officeId, deviceIds, answers }: LedgerEvent): boolean =>
  asksForOffice(kind) || (!deviceIds?.length && officeId !== null && answers?.[OFFICE] === officeId);
