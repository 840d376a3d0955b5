import { formatWareki } from '@shared/text/wareki';
import { formDaysText } from '@shared/packs/form-days';
import type { OfficialFile } from '@shared/packs/official-file';
import type { Form, Pack } from '@shared/packs/schema';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { ProgressNote } from '../../../ui/progress-note';
import { fidelityOf } from '../../../words/form-title';
import { FindingList } from './finding-list';
import type { Loading } from './use-loading';
import { Block, Row, Small, Stack } from '../../../ui/layout';
import { useToday } from '../../../state/use-today';

interface FormFileProps {
  pack: Pack;
  form: Form;
  /** The official file in the place of the form's own. */
  official: OfficialFile | null;
  loading: Loading;
}

/** A form of a pack: which file it is filled in, and the way to the city's own. */
export function FormFile({ pack, form, official, loading }: FormFileProps) {
  const of = { packId: pack.id, formId: form.id };
  const name = `${form.number} ${form.shortTitle}`;
  const { tone, words } = fidelityOf(pack, form);
  const { replaced, replacing, isBusy, replaceForm, stopReplacing, restoreForm } = loading;
  const isWorking = replacing?.packId === pack.id && replacing.formId === form.id;
  const answer = replaced?.packId === pack.id && replaced.formId === form.id ? replaced : null;
  const isOwnOfficial = form.fidelity === 'official' && !official;
  return (
    <Stack as="li" ruled gap={8} pad={[8, 0]}>
      <Row wrap gap={[6, 12]}>
        <Block as="span" flex="1 1 14rem">
          <b>{name}</b>
          <Small block>{formDaysText(pack, form, true, useToday())}</Small>
        </Block>
        <Badge tone={tone}>{words}</Badge>
        {official && (
          <Button
            size="small"
            icon="undo"
            disabled={isBusy}
            aria-label={`${name}を元の様式に戻す`}
            onClick={() => void restoreForm(of, name)}
          >
            元に戻す
          </Button>
        )}
        {!isOwnOfficial && (
          <Button
            size="small"
            look="outline"
            disabled={isBusy}
            aria-label={`${name}を市の公式ファイルに差し替える`}
            onClick={() => void replaceForm(of, name)}
          >
            {official ? '別の公式ファイルにする' : '市の公式ファイルに差し替える'}
          </Button>
        )}
      </Row>
      {official && (
        <p className="subtle">
          {official.originalName}（{formatWareki(official.loadedOn)}に差し替え）
        </p>
      )}
      {isWorking && (
        <Stack gap={8}>
          <ProgressNote label={`${name}の公式ファイルを確かめています`} progress={null} />
          <Button size="small" onClick={stopReplacing}>
            やめる
          </Button>
        </Stack>
      )}
      {answer?.wasConverted && (
        <Stack gap={8}>
          <Note tone="notice" role="status">
            古い形式（.doc・.xls）だったので、LibreOffice で新しい形式に変えて読みました。元のファイルはそのままです。
            行のずれや文字の大きさが、元の様式と違うことがあります。市の様式と見比べてから使ってください。
          </Note>
        </Stack>
      )}
      {answer && !answer.accepted && (
        <Stack gap={8}>
          <Note tone="wrong">
            「{answer.originalName}
            」には、書き込む場所が足りないため、差し替えていません。いまの様式のまま使えます。市のファイルに、次の場所の名前を付けてから選び直してください。
          </Note>
          <FindingList
            findings={answer.findings.filter(({ level }) => level === 'error')}
            label="足りないところ"
            hasPlaces={false}
          />
        </Stack>
      )}
      {answer?.accepted && answer.findings.length > 0 && (
        <Stack gap={8}>
          <Note tone="notice" role="status">
            差し替えました。気になるところがあります。書類をつくるときに、仕上がりを確かめてください。
          </Note>
          <FindingList findings={answer.findings} label="気になるところ" hasPlaces={false} />
        </Stack>
      )}
    </Stack>
  );
}
