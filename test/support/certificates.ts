import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

const DAY = 86_400_000;
/** For OpenSSL: 20261120000000Z. */
const stamp = (days: number): string => new Date(Date.now() + days * DAY).toISOString().replace(/[-:T]|\.\d+/g, '');

/** An authority of the test's own. */
export class Authority {
  private home: string | null = null;

  constructor(private readonly folder: string) {
    writeFileSync(join(folder, 'index.txt'), '');
    writeFileSync(join(folder, 'serial'), '1000\n');
    writeFileSync(join(folder, 'ca.cnf'), configuration);
    this.openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30',
      '-subj', '/CN=Test authority', '-keyout', 'ca.key', '-out', 'ca.pem'); // prettier-ignore
  }

  /** A folder in which it is trusted: for an app that starts with it as its HOME (Linux). */
  trustingHome(): string {
    if (this.home) return this.home;
    const home = join(this.folder, 'home');
    const database = join(home, '.pki', 'nssdb');
    mkdirSync(database, { recursive: true });
    const inDatabase = ['-d', `sql:${database}`];
    execFileSync('certutil', [...inDatabase, '-N', '--empty-password']);
    execFileSync('certutil', [...inDatabase, '-A', '-t', 'C,,', '-n', 'test', '-i', join(this.folder, 'ca.pem')]);
    this.home = home;
    return home;
  }

  /** Its own certificate, PEM. */
  get pem(): string {
    return readFileSync(join(this.folder, 'ca.pem'), 'utf8');
  }

  /** @param names as in `IP:127.0.0.1` @param from and until in days from now */
  certificate(names: string, from = -1, until = 30): Certificate {
    const name = `leaf-${names}-${from}-${until}`.replace(/\W+/g, '-');
    this.openssl('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes',
      '-subj', '/CN=Test city', '-keyout', `${name}.key`, '-out', `${name}.csr`); // prettier-ignore
    writeFileSync(join(this.folder, `${name}.ext`), `subjectAltName=${names}\nextendedKeyUsage=serverAuth\n`);
    this.openssl('ca', '-config', 'ca.cnf', '-batch', '-notext', '-startdate', stamp(from), '-enddate', stamp(until),
      '-extfile', `${name}.ext`, '-in', `${name}.csr`, '-out', `${name}.pem`); // prettier-ignore
    return this.read(name);
  }

  /** Its own authority, which nobody trusts. */
  selfSigned(): Certificate {
    this.openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30',
      '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', 'own.key', '-out', 'own.pem'); // prettier-ignore
    return this.read('own');
  }

  private read(name: string): Certificate {
    return {
      key: readFileSync(join(this.folder, `${name}.key`), 'utf8'),
      cert: readFileSync(join(this.folder, `${name}.pem`), 'utf8'),
    };
  }

  private openssl(...command: string[]): void {
    execFileSync('openssl', command, { cwd: this.folder, stdio: 'pipe' });
  }
}

const configuration = `
[ca]
default_ca = own
[own]
new_certs_dir = .
database = index.txt
serial = serial
certificate = ca.pem
private_key = ca.key
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
`;
