/**
 * Windows' own signature (Authenticode) on a program, by osslsigncode. A release takes the publisher's certificate: RENKEI_CODE_CERTIFICATE and
 * RENKEI_CODE_KEY name its files, RENKEI_TIMESTAMP the address of who attests the time. A rehearsal makes one for itself, which no PC believes.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes.mjs';
import { Problem } from '../say.mjs';

/**
 * @typedef {object} Certificate
 * @property {string} certificate a file
 * @property {string} key
 * @property {string} [timestamp] an address
 */

/**
 * @param {'test' | 'release'} kind
 * @param {string} folder where a rehearsal's is made
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Certificate>}
 */
export async function codeCertificate(kind, folder, env = process.env) {
  if (kind === 'test') return rehearsalCertificate(folder);
  const { RENKEI_CODE_CERTIFICATE: certificate = '', RENKEI_CODE_KEY: key = '', RENKEI_TIMESTAMP: timestamp } = env;
  if (existsSync(certificate) && existsSync(key) && timestamp) return { certificate, key, timestamp };
  throw new Problem(
    'Windows のプログラムに署名する証明書がありません。RENKEI_CODE_CERTIFICATE・RENKEI_CODE_KEY・RENKEI_TIMESTAMP を指定してから、もう一度実行してください。',
    'No certificate to sign programs for Windows: set RENKEI_CODE_CERTIFICATE, RENKEI_CODE_KEY and RENKEI_TIMESTAMP.',
  );
}

/** @param {string} folder @returns {Promise<Certificate>} */
async function rehearsalCertificate(folder) {
  const made = { certificate: join(folder, 'rehearsal.crt'), key: join(folder, 'rehearsal.key') };
  const subject = ['-subj', '/CN=Renkei Daicho REHEARSAL, not for use', '-days', '2'];
  const use = ['-addext', 'extendedKeyUsage=codeSigning', '-addext', 'keyUsage=digitalSignature'];
  const files = ['-keyout', made.key, '-out', made.certificate];
  await must('openssl', ['req', '-x509', '-newkey', 'rsa:3072', '-noenc', ...subject, ...use, ...files]);
  return made;
}

/**
 * Signs a program in its place.
 * @param {string} program
 * @param {Certificate} certificate
 */
export async function signCode(program, { certificate, key, timestamp }) {
  const signed = `${program}.signed`;
  rmSync(signed, { force: true });
  const by = ['-certs', certificate, '-key', key, '-h', 'sha256', ...(timestamp ? ['-ts', timestamp] : [])];
  await must('osslsigncode', ['sign', ...by, '-n', 'Renkei Daicho', '-in', program, '-out', signed]);
  renameSync(signed, program);
}

/** Whether a program has the signature of this certificate, and was not changed since. @param {string} program @param {Certificate} by */
export async function hasSignature(program, { certificate }) {
  const { code, output } = await run('osslsigncode', ['verify', '-CAfile', certificate, '-in', program]);
  return code === 0 && /Signature verification: ok/i.test(output);
}

/** @param {string} command @param {string[]} args */
async function must(command, args) {
  const { code, output } = await run(command, args);
  if (code === 0) return;
  throw new Problem(
    `署名できませんでした（${command}）。Debian では osslsigncode と openssl を入れて、もう一度実行してください。`,
    `Not signed (${command}): ${output.trim().split('\n').slice(-3).join(' ')}`,
  );
}
