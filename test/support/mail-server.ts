import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Certificate } from './certificates.ts';

/** At which of the client's words something goes wrong. `body`: in the middle of it · `end`: at the dot that ends it */
export type MailMoment = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'body' | 'end';

/**
 * `reply`: this line in place of the server's · `cut`: the line is cut · `silent`: nothing more comes.
 * At `end` the server has taken the letter when it is `taken`: only its answer is lost.
 */
export interface MailFault {
  at: MailMoment;
  does: 'cut' | 'silent' | { reply: string };
  taken?: boolean;
  /** For so many connections; without it until it is taken away. */
  times?: number;
}

export interface ArrivedMail {
  from: string;
  to: string[];
  /** As it came over the wire, but for the dots. */
  raw: Buffer;
}

interface MailServerOptions {
  user?: string;
  password?: string;
  /** Offers STARTTLS with it; with `isTls` it is there from the first byte on. */
  certificate?: Certificate;
  isTls?: boolean;
  /** The heaviest letter, in bytes. */
  size?: number;
}

/** It leaves each client a tenth of a second to speak too soon before it greets: with a connection or two to each test, that is all they wait. */
class PromptServer extends SMTPServer {
  override connect(...given: Parameters<SMTPServer['connect']>): void {
    const { setTimeout } = globalThis;
    globalThis.setTimeout = ((call: () => void) => setTimeout(call, 0)) as typeof setTimeout;
    try {
      super.connect(...given);
    } finally {
      globalThis.setTimeout = setTimeout;
    }
  }
}

/** A real SMTP server on this PC, and a line to it that fails when it is told to. */
export class MailServer {
  readonly mails: ArrivedMail[] = [];
  /** What clients said, without what is secret: `EHLO`, `MAIL`, … by connection. */
  readonly talks: string[][] = [];
  fault: MailFault | null = null;
  /** Addresses that don't exist. */
  refuses: readonly string[] = [];
  /** What it does with a letter before it answers for it: looks through it, as filters do. */
  looksThrough: () => Promise<void> = () => Promise.resolve();
  private heard: (() => void)[] = [];
  private readonly open = new Set<Socket>();

  private constructor(
    private readonly behind: SMTPServer,
    private readonly front: Server,
    readonly port: number,
  ) {}

  static async start({
    user,
    password,
    certificate,
    isTls = false,
    size,
  }: MailServerOptions = {}): Promise<MailServer> {
    const behind = new PromptServer({
      ...(certificate ? { key: certificate.key, cert: certificate.cert } : {}),
      ...(size === undefined ? {} : { size }),
      secure: isTls,
      authOptional: user === undefined,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      disabledCommands: [...(certificate && !isTls ? [] : ['STARTTLS']), ...(user === undefined ? ['AUTH'] : [])],
      onAuth: ({ username, password: given }, _session, answer) =>
        username === user && given === password
          ? answer(null, { user: username })
          : answer(Object.assign(new Error('5.7.8 authentication failed'), { responseCode: 535 })),
      onRcptTo: ({ address }, _session, answer) =>
        server.refuses.includes(address)
          ? answer(Object.assign(new Error('5.1.1 nobody of that name'), { responseCode: 550 }))
          : answer(),
      onData: (stream, { envelope }, answer) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = envelope;
          server.mails.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(pieces),
          });
          for (const hear of server.heard.splice(0)) hear();
          void server.looksThrough().then(() => answer());
        });
      },
    });
    // A client that goes away in the middle is what these tests are about.
    behind.on('error', () => {});
    await new Promise<void>((done) => behind.listen(0, '127.0.0.1', () => done()));
    const { port } = behind.server.address() as AddressInfo;
    const front = createServer();
    await new Promise<void>((done) => front.listen(0, '127.0.0.1', () => done()));
    const server: MailServer = new MailServer(behind, front, (front.address() as AddressInfo).port);
    front.on('connection', (client) => server.carry(client, port));
    return server;
  }

  /** Once the next letter is there. */
  arrived(): Promise<void> {
    return new Promise((hear) => this.heard.push(hear));
  }

  /** Once nobody is connected any more, and whatever had come by then is there. */
  async quiet(): Promise<void> {
    while (this.open.size > 0 || this.behind.connections.size > 0) await new Promise((turn) => setTimeout(turn, 5));
    await new Promise((turn) => setImmediate(turn));
  }

  async stop(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise<void>((done) => this.front.close(() => done()));
    await new Promise<void>((done) => this.behind.close(() => done()));
  }

  private carry(client: Socket, port: number): void {
    const { fault } = this;
    if (fault?.times !== undefined && --fault.times === 0) this.fault = null;
    const server = connect(port, '127.0.0.1');
    const talk: string[] = [];
    this.talks.push(talk);
    for (const socket of [client, server]) {
      this.open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => this.open.delete(socket));
    }
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroySoon());
    new Line(client, server, talk, fault).begin();
  }
}

/** What goes over one connection, word by word, until it is encrypted or something goes wrong. */
class Line {
  private inBody = false;
  private isOver = false;
  private isEncrypted = false;
  /** The server's next answer is lost. */
  private losesAnswer = false;
  private lastBytes = '';

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly talk: string[],
    private readonly fault: MailFault | null,
  ) {}

  begin(): void {
    const { client, server, fault } = this;
    let isGreeting = true;
    server.on('data', (piece: Buffer) => {
      if (isGreeting && fault?.at === 'greeting') return this.goWrong();
      isGreeting = false;
      if (this.losesAnswer) return this.goWrong();
      if (!this.isOver) client.write(piece);
      if (/^354/.test(piece.toString('latin1'))) this.inBody = true;
    });
    client.on('data', (piece: Buffer) => this.hear(piece));
  }

  private hear(piece: Buffer): void {
    if (this.isOver) return;
    if (this.isEncrypted) return void this.server.write(piece);
    if (this.inBody) return this.hearBody(piece);
    const word = piece.toString('latin1').split(/[ \r]/, 1)[0]?.toUpperCase() ?? '';
    const known = ['EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'RSET', 'QUIT'].includes(word);
    if (known) this.talk.push(word);
    if (known && this.fault?.at === word) return this.goWrong();
    if (word === 'STARTTLS') this.isEncrypted = true;
    this.server.write(piece);
  }

  private hearBody(piece: Buffer): void {
    const { fault } = this;
    if (fault?.at === 'body') {
      this.server.write(piece.subarray(0, 200));
      return this.goWrong();
    }
    this.lastBytes = (this.lastBytes + piece.toString('latin1').slice(-5)).slice(-5);
    const isEnd = this.lastBytes === '\r\n.\r\n';
    if (isEnd) this.inBody = false;
    if (isEnd && fault?.at === 'end') {
      if (!fault.taken) return this.goWrong();
      this.losesAnswer = true;
    }
    this.server.write(piece);
  }

  private goWrong(): void {
    const does = this.fault?.does ?? 'cut';
    if (typeof does === 'object') {
      this.losesAnswer = false;
      this.client.write(`${does.reply}\r\n`);
      // A server that says 421 hangs up.
      if (does.reply.startsWith('421')) this.cut();
      return;
    }
    this.isOver = true;
    if (does === 'cut') this.cut();
  }

  private cut(): void {
    this.client.destroySoon();
    this.server.destroy();
  }
}
