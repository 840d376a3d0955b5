import { recordChange, type RecordChange } from '../ledger/change';
import type { PaperDocument } from '../ledger/document';
import { Device } from '../ledger/entities';
import { readChoice } from '../tables/import/read-choice';
import { deviceName } from '../ledger/labels';
import type { CalendarDate } from '../text/calendar-date';
import type { KeptRun } from './kept-run';
import { isDeviceUnknown, withDeviceKnown } from './wizard/unknown-device';

/** A procedure of a lost device that was begun while nobody knew which one it was. */
export const asksForDevice = ({ event, state }: Pick<KeptRun, 'event' | 'state'>): boolean =>
  state === 'running' && event !== null && isDeviceUnknown(event);

/** Which kind it was, as far as what was told of the loss says it. */
export function kindOfLost({ event, typed, note }: Pick<KeptRun, 'event' | 'typed' | 'note'>): Device['kind'] | null {
  const told = [event?.note, ...Object.values(typed), note].join(' ');
  const read = readChoice({ type: 'device-kind' }, told);
  return Device.shape.kind.safeParse('value' in read ? read.value : undefined).data ?? null;
}

/** It is struck off as it would have been at the start; null: the ledger says so already. */
export function deviceFound(
  { title, event }: Pick<KeptRun, 'title' | 'event'>,
  device: Device,
  today: CalendarDate,
): { sentence: string; records: RecordChange[] } | null {
  const struckOff: Device = { ...device, status: 'struck-off', struckOffOn: event?.date ?? today };
  const record = device.status === 'struck-off' ? null : recordChange('devices', device, struckOff);
  return record && { sentence: `${title}：なくしたのは、${deviceName(device)}です`, records: [record] };
}

/** The procedure that knows it from now on: taken back, it takes that back, too. */
export function withDeviceFound(
  run: KeptRun,
  device: Device,
  { changeId, on, made }: { changeId: string | null; on: CalendarDate; made: ReturnType<typeof deviceFound> },
): KeptRun {
  if (!run.event || !asksForDevice(run)) return run;
  const known = { ...run, event: withDeviceKnown(run.event, device.id) };
  if (changeId === null || !made) return known;
  return { ...known, planned: [...run.planned, { id: changeId, on, ...made, state: 'made', changeId, field: '' }] };
}

/** Its papers that aren't final have the device from then on. */
export const papersWithDevice = (papers: Iterable<PaperDocument>, runId: string, deviceId: string): PaperDocument[] =>
  [...papers].flatMap((paper) =>
    paper.run === runId && paper.state === 'draft' && paper.event && isDeviceUnknown(paper.event)
      ? [{ ...paper, event: withDeviceKnown(paper.event, deviceId) }]
      : [],
  );
