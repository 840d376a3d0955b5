import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Chance } from '../soak/chance.ts';
import { faultName, FaultProxy, someFault, type Fault } from './fault-proxy.ts';
import { answerPlaces, requestPlaces, type FaultPlace } from './http-course.ts';

const boundary = 'renkei-1-0';
const body = [
  `--${boundary}\r\nContent-Disposition: form-data; name="metadata"\r\n\r\n{}`,
  `\r\n--${boundary}\r\nContent-Disposition: form-data; name="file-0"\r\n\r\n${'様式'.repeat(30_000)}`,
  `\r\n--${boundary}--\r\n`,
].join('');
const line = 'POST /v1/submissions HTTP/1.1';
const headers = [
  'Host: city.example',
  `Content-Type: multipart/form-data; boundary=${boundary}`,
  `Content-Length: ${Buffer.byteLength(body)}`,
].join('\r\n');
const request = `${line}\r\n${headers}\r\n\r\n${body}`;
const answerBody = '{"receiptNumber":"R8-004512"}';
const answerHeaders = `Content-Type: application/json\r\nContent-Length: ${answerBody.length}`;
const answer = `HTTP/1.1 201 Created\r\n${answerHeaders}\r\n\r\n${answerBody}`;

/** From the first byte of a place up to, not including, the first one behind it. */
const places: Record<FaultPlace, [number, number]> = {
  'request line': [1, line.length],
  'request headers': placeOf(request, headers),
  'part boundary': placeOf(request, `--${boundary}`),
  'request body': [Buffer.byteLength(request) - Buffer.byteLength(body), Buffer.byteLength(request)],
  'before the answer': [0, 1],
  'answer line': [1, answer.indexOf('\r\n')],
  'answer headers': placeOf(answer, answerHeaders),
  'answer body': placeOf(answer, answerBody),
};

function placeOf(whole: string, part: string): [number, number] {
  const begin = Buffer.byteLength(whole.slice(0, whole.indexOf(part)));
  return [begin, begin + Buffer.byteLength(part)];
}

/** Where two messages differ first; the length of the shorter one where that is the beginning of the other. */
function differsAt(sent: Buffer, came: Buffer): number {
  const at = sent.findIndex((byte, index) => byte !== came[index]);
  return at === -1 ? sent.length : at;
}

/** Vitest compares large buffers byte by byte. */
const isBeginning = (came: Buffer, sent: string): boolean => came.equals(Buffer.from(sent).subarray(0, came.length));

let receiver: Server;
let received: Buffer[];
/** Lines that the receiver has seen the end of. */
let ended: number;
let proxy: FaultProxy;
const arrived = (at = 0): Buffer => received[at] ?? Buffer.alloc(0);
beforeEach(async () => {
  [received, ended] = [[], 0];
  receiver = createServer((socket) => {
    const which = received.push(Buffer.alloc(0)) - 1;
    socket
      .on('error', () => {})
      .on('data', (bytes) => takes(socket, which, bytes))
      .on('close', () => (ended += 1));
  });
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  proxy = await FaultProxy.open((receiver.address() as AddressInfo).port);
});
afterEach(async () => {
  await proxy.close();
  await new Promise((closed) => receiver.close(closed));
});

/** Answers each whole request, and keeps the line open. */
function takes(socket: Socket, which: number, bytes: Buffer): void {
  received[which] = Buffer.concat([arrived(which), bytes]);
  if (arrived(which).length % Buffer.byteLength(request) === 0) socket.write(answer);
}

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((again) => setImmediate(again));
};

/** Sends requests over one connection until their answers, or the end of the line, are there on both sides. */
async function asks(count = 1): Promise<Buffer> {
  const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1');
  let heard = Buffer.alloc(0);
  socket.on('error', () => {});
  const closed = once(socket, 'close').catch(() => {});
  for (let asked = 1; asked <= count; asked++) {
    socket.write(request);
    const answered = new Promise<void>((resolve) =>
      socket.on('data', (bytes) => {
        heard = Buffer.concat([heard, bytes]);
        if (heard.length >= answer.length * asked) resolve();
      }),
    );
    await Promise.race([answered, closed]);
    socket.removeAllListeners('data');
  }
  socket.destroy();
  await closed;
  await until(() => ended > 0);
  return heard;
}

/** For the first request only. */
const meets = (fault: Fault): void => {
  const faults = [fault];
  proxy.nextFault = () => faults.shift() ?? null;
};

const cases = (given: readonly FaultPlace[]): [FaultPlace, number][] =>
  given.flatMap((place) => [0, 0.5, 0.99].map((share): [FaultPlace, number] => [place, share]));

test('without a fault everything goes through as it is, several requests on one line, too', async () => {
  expect(await asks(2)).toEqual(Buffer.from(answer.repeat(2)));
  expect(arrived().equals(Buffer.from(request.repeat(2)))).toBe(true);
  expect(proxy.met.size).toBe(0);
});

test('the second request of a line meets a fault of its own', async () => {
  const faults: (Fault | null)[] = [null, { kind: 'cut', place: 'request line', share: 0.5, pause: 0 }];
  proxy.nextFault = () => faults.shift() ?? null;
  expect(await asks(2)).toEqual(Buffer.from(answer));
  expect(arrived().length).toBeLessThan(Buffer.byteLength(request) + line.length);
});

describe.each(['cut', 'end'] as const)('%s', (kind) => {
  test.each(cases(requestPlaces))('in the %s at %f: the receiver gets what was before it', async (place, share) => {
    meets({ kind, place, share, pause: 0 });
    expect(await asks()).toEqual(Buffer.alloc(0));
    // A boundary: the first, second and third of them.
    const [begin, end] = places[place];
    expect(isBeginning(arrived(), request)).toBe(true);
    expect(arrived().length).toBeGreaterThanOrEqual(begin);
    expect(arrived().length).toBeLessThan(place === 'part boundary' ? Buffer.byteLength(request) - 4 : end);
    expect([...proxy.met]).toEqual([[`${kind} in ${place}`, 1]]);
  });

  test.each(cases(answerPlaces))('in the %s at %f: the receiver has it all, the app a part', async (place, share) => {
    meets({ kind, place, share, pause: 0 });
    const heard = await asks();
    const [begin, end] = places[place];
    expect(arrived().equals(Buffer.from(request))).toBe(true);
    expect(isBeginning(heard, answer)).toBe(true);
    expect(heard.length).toBeGreaterThanOrEqual(begin);
    expect(heard.length).toBeLessThan(end);
  });
});

test.each([0, 0.34, 0.67])('a boundary that breaks is one of those that are there: %f', async (share) => {
  meets({ kind: 'cut', place: 'part boundary', share, pause: 0 });
  await asks();
  const before = arrived().toString().split(`--${boundary}`).length - 1;
  expect(before).toBe(Math.floor(share * 3));
});

describe('flip', () => {
  test.each(cases(requestPlaces))('in the %s at %f: one byte of it is another', async (place, share) => {
    meets({ kind: 'flip', place, share, pause: 0 });
    await asks();
    const at = differsAt(Buffer.from(request), arrived());
    expect(at).toBeGreaterThanOrEqual(places[place][0]);
    if (place !== 'part boundary') expect(at).toBeLessThan(places[place][1]);
    expect(arrived().length).toBe(Buffer.byteLength(request));
    expect(
      arrived()
        .subarray(at + 1)
        .equals(Buffer.from(request).subarray(at + 1)),
    ).toBe(true);
  });

  test.each(cases(answerPlaces.slice(1)))('in the %s at %f: one byte of it is another', async (place, share) => {
    meets({ kind: 'flip', place, share, pause: 0 });
    const heard = await asks();
    const at = differsAt(Buffer.from(answer), heard);
    expect(at).toBeGreaterThanOrEqual(places[place][0]);
    expect(at).toBeLessThan(places[place][1]);
    expect(heard.subarray(at + 1)).toEqual(Buffer.from(answer).subarray(at + 1));
  });
});

test.each(cases(requestPlaces))('delay in the %s at %f: the rest comes later', async (place, share) => {
  let pauses = 0;
  let before = -1;
  proxy.pause = async (milliseconds) => {
    pauses += milliseconds;
    await until(() => arrived().length >= places[place][0]);
    before = arrived().length;
  };
  meets({ kind: 'delay', place, share, pause: 7 });
  expect(await asks()).toEqual(Buffer.from(answer));
  expect(arrived().equals(Buffer.from(request))).toBe(true);
  expect([pauses, before < Buffer.byteLength(request)]).toEqual([7, true]);
});

test('twice: the receiver gets the whole request again on another line, and the app one answer', async () => {
  meets({ kind: 'twice', pause: 0 });
  expect(await asks()).toEqual(Buffer.from(answer));
  await until(() => arrived(1).length >= Buffer.byteLength(request));
  expect(received.map((one) => one.equals(Buffer.from(request)))).toEqual([true, true]);
});

test('chance comes to every fault at every place, and to the same ones again', () => {
  const names = (seed: number): string[] => {
    const chance = new Chance(seed);
    return Array.from({ length: 1000 }, () => faultName(someFault(chance)));
  };
  expect(names(3)).toEqual(names(3));
  // Four kinds at eight places, but for a flip before the answer; and the whole request twice.
  expect(new Set(names(3)).size).toBe(4 * 8 - 1 + 1);
});
