import { basename } from 'node:path';
import { RecordFile, verifyRecordFile } from '@shared/audit/record-file';
import { problem, refuse } from '@shared/problems/problem';
import { outcomeOrRefusal, parseOptions, refused, required, type Command, type CommandOutcome } from './command';
import { parseAs, parseJsonFile } from './json-file';

/** Of a file that is wrong from end to end, nobody reads more. */
const FAULTS_SHOWN = 100;

/** `verify-record FILE`: whether a record that was written out (操作の記録 …_検証用.json) holds what was written. */
export const verifyRecordCommand: Command = Object.assign(
  async (args: string[]) => {
    const file = required(parseOptions(args, {}, 1).positionals[0], 'FILE');
    return outcomeOrRefusal(async () => outcomeOf(await readRecord(file)));
  },
  {
    usage: 'verify-record FILE',
    help: {
      does: '書き出した操作の記録が、書いたときのままかを確かめます。',
      words: { FILE: '「操作の記録」で書き出した …_検証用.json' },
      example: 'verify-record 操作の記録_検証用.json',
      refused: '書きかえられたか、欠けたところがある（faults に）',
    },
  },
);

async function readRecord(file: string): Promise<RecordFile> {
  const parsed = parseAs(RecordFile, (await parseJsonFile(file)).json);
  if ('value' in parsed) return parsed.value;
  return refuse('audit/not-a-record', { file: basename(file), reason: `${parsed.path} ${parsed.reason}`.trim() });
}

function outcomeOf(record: RecordFile): CommandOutcome {
  const { links, erased, faults } = verifyRecordFile(record);
  const { exportedAt, head } = record;
  const [first] = faults;
  if (!first) return { exit: 0, output: { ok: true, links, erased, head, exportedAt } };
  const { exit, output } = refused(problem('audit/broken', { count: faults.length, sequence: first.sequence }));
  return { exit, output: { ...(output as object), links, erased, head, faults: faults.slice(0, FAULTS_SHOWN) } };
}
