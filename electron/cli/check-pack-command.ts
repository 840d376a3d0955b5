import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { channels } from '@shared/channels/channels';
import { sampleLedger } from '@shared/ledger/sample';
import { unwrap } from '@shared/problems/problem';
import { checkPackFolder } from '../packs/check-folder';
import { jobsInThread } from './jobs-in-thread';
import { outcomeOrRefusal, parseOptions, required, type Command, type CommandOutcome } from './command';
import { packFolder, sampleFile } from './places';
import { mainClock } from '../storage/clock';

/** `check-pack DIR`: everything that can be known about a pack without an office. Exit 1 when there is an error. */
export const checkPackCommand: Command = Object.assign(
  async (args: string[]) => {
    const folder = required(parseOptions(args, {}, 1).positionals[0], 'DIR');
    return outcomeOrRefusal(() => checkPackIn(resolve(packFolder(folder))));
  },
  {
    usage: 'check-pack DIR',
    help: {
      does: '様式のパック（pack.json のあるフォルダー）を、事業所がなくてもわかるところまで確かめます。直すところは findings に、場所（file、line、column）と直し方（message）が並びます。',
      words: { DIR: 'パックのフォルダー。アプリに付いているものは名前だけでもかまいません' },
      example: 'check-pack resources/packs/nagareyama-tritrus',
      refused: '直すところがある（level が error のもの。warning だけなら 0）',
    },
  },
);

async function checkPackIn(folder: string): Promise<CommandOutcome> {
  const sample = sampleLedger(JSON.parse(await readFile(sampleFile, 'utf8')), mainClock.today());
  const jobs = jobsInThread();
  try {
    const { pack, findings } = unwrap(await checkPackFolder(folder, jobs, sample, channels));
    const errors = findings.filter(({ level }) => level === 'error');
    const [first] = errors;
    // Without a pack the first problem stands outside too, where every refusal has it.
    const refusal = !pack && first ? { code: first.code, message: first.message, details: first.details } : {};
    const named = pack && { pack: pack.id, version: pack.version, forms: pack.forms.map(({ id }) => id) };
    return {
      exit: errors.length > 0 ? 1 : 0,
      output: { ok: errors.length === 0, ...refusal, ...named, errors: errors.length, findings },
    };
  } finally {
    jobs.close();
  }
}
