import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '../soak/chance.ts';
import { answerPlaces, HttpCourse, requestPlaces, type FaultPlace, type Spot } from './http-course.ts';

/**
 * cut: the line breaks, on both sides · end: what goes on in this direction ends there, cleanly · flip: a bit of the byte
 * changes · delay: everything from there on comes later
 */
const spotFaults = ['cut', 'end', 'flip', 'delay'] as const;

/** What goes wrong with one request and its answer. `pause`: milliseconds. */
export type Fault =
  | ({ kind: (typeof spotFaults)[number]; pause: number } & Spot)
  /** The receiver gets the whole request a second time, so much later. */
  | { kind: 'twice'; pause: number };

export const faultName = (fault: Fault): string =>
  fault.kind === 'twice' ? 'request twice' : `${fault.kind} in ${fault.place}`;

/** Longest delay, in milliseconds. */
const LONGEST_PAUSE = 40;

/** Any fault at any place. */
export function someFault(chance: Chance): Fault {
  const kind = chance.pick([...spotFaults, 'twice'] as const);
  const pause = chance.below(LONGEST_PAUSE);
  if (kind === 'twice') return { kind, pause };
  const places: readonly FaultPlace[] = [...requestPlaces, ...answerPlaces];
  // Before an answer there is no bit to flip.
  const place = chance.pick(kind === 'flip' ? places.filter((one) => one !== 'before the answer') : places);
  return { kind, place, share: chance.next(), pause };
}

/** A wire between an app and a receiver on which something goes wrong with each request, or nothing. Plain HTTP/1.1. */
export class FaultProxy {
  /** What is to go wrong with the next request. */
  nextFault: () => Fault | null = () => null;
  /** How often each fault came to pass. */
  readonly met = new Map<string, number>();
  /** What a delay waits for. */
  pause: (milliseconds: number) => Promise<unknown> = (milliseconds) => wait(milliseconds);
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    /** Of the receiver, on this PC. */
    public receiverPort: number,
  ) {}

  static async open(receiverPort: number): Promise<FaultProxy> {
    const server = createServer({ allowHalfOpen: true });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const proxy = new FaultProxy(server, receiverPort);
    server.on('connection', (socket) => proxy.passOn(socket));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = new Promise((done) => this.server.close(done));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private passOn(app: Socket): void {
    new Wire(this.known(app), this.connect(), {
      nextFault: () => this.nextFault(),
      tell: (fault) => void this.met.set(faultName(fault), (this.met.get(faultName(fault)) ?? 0) + 1),
      pause: (milliseconds) => this.pause(milliseconds),
      sendsAgain: (request) => this.sendsAlone(request),
    });
  }

  /** Whatever is answered, nobody hears it. */
  private sendsAlone(request: Buffer): void {
    const socket = this.connect();
    socket.on('end', () => socket.end()).resume();
    socket.write(request);
  }

  private connect(): Socket {
    return this.known(connect({ port: this.receiverPort, host: '127.0.0.1', allowHalfOpen: true }));
  }

  private known(socket: Socket): Socket {
    this.sockets.add(socket);
    return socket.on('error', () => {}).on('close', () => this.sockets.delete(socket));
  }
}

interface WireParts {
  nextFault: () => Fault | null;
  tell: (fault: Fault) => void;
  pause: (milliseconds: number) => Promise<unknown>;
  sendsAgain: (request: Buffer) => void;
}

/** One connection: a request, its answer, perhaps the next request. */
class Wire {
  private fault: Fault | null = null;
  private request = new HttpCourse(null);
  private answer = new HttpCourse(null);

  constructor(
    private readonly app: Socket,
    private readonly receiver: Socket,
    private readonly parts: WireParts,
  ) {
    void this.carry(app, receiver, (bytes) => this.takesRequest(bytes));
    void this.carry(receiver, app, (bytes) => this.pass(this.answer, bytes, app));
  }

  /** @param take false: nothing more goes on in this direction, whatever comes */
  private async carry(from: Socket, to: Socket, take: (bytes: Buffer) => Promise<boolean>): Promise<void> {
    let goesOn = true;
    try {
      for await (const bytes of from) goesOn &&= await take(bytes as Buffer);
      to.end();
    } catch {
      to.destroy();
    }
  }

  private async takesRequest(bytes: Buffer): Promise<boolean> {
    if (!this.request.hasBegun || this.request.isWhole) this.begins();
    const goesOn = await this.pass(this.request, bytes, this.receiver);
    if (this.fault?.kind === 'twice' && this.request.isWhole) void this.sendsAgain(this.fault);
    return goesOn;
  }

  private begins(): void {
    this.fault = this.parts.nextFault();
    const spot = this.fault && this.fault.kind !== 'twice' ? this.fault : null;
    const isOfRequest = requestPlaces.some((place) => place === spot?.place);
    this.request = new HttpCourse(isOfRequest ? spot : null);
    this.answer = new HttpCourse(isOfRequest ? null : spot);
  }

  private async sendsAgain(fault: Extract<Fault, { kind: 'twice' }>): Promise<void> {
    const { bytes } = this.request;
    this.parts.tell(fault);
    await this.parts.pause(fault.pause);
    this.parts.sendsAgain(bytes);
  }

  private async pass(course: HttpCourse, bytes: Buffer, to: Socket): Promise<boolean> {
    const { before, after } = course.feed(bytes);
    await written(to, before);
    const { fault } = this;
    if (after === null || fault === null || fault.kind === 'twice') return true;
    this.parts.tell(fault);
    switch (fault.kind) {
      case 'cut':
        // Behind what went before it; a reset would take that away again.
        to.destroy();
        (to === this.app ? this.receiver : this.app).resetAndDestroy();
        return false;
      case 'end':
        to.end();
        return false;
      case 'flip':
        await written(to, flipped(after, fault.share));
        return true;
      case 'delay':
        await this.parts.pause(fault.pause);
        await written(to, after);
        return true;
    }
  }
}

/** With one bit of the first byte changed; which one, the share's own digits decide. */
function flipped(bytes: Buffer, share: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[0] = (changed[0] ?? 0) ^ (1 << (Math.floor(share * 1000) % 8));
  return changed;
}

/** Rejects when the line is gone. */
const written = (to: Socket, bytes: Buffer): Promise<void> =>
  bytes.length === 0
    ? Promise.resolve()
    : new Promise((resolve, reject) => {
        to.write(bytes, (error) => (error ? reject(error) : resolve()));
      });
