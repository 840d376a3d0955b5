import type { CutValue } from '@shared/form-studio/decide/cut-values';
import { nameOfPlace } from '@shared/form-studio/decide/place-words';
import type { Decision } from '@shared/form-studio/write/decision';
import { Button } from '../../ui/button';
import { Row, Small, Stack } from '../../ui/layout';
import { Note } from '../../ui/note';

interface CutNoteProps {
  cut: readonly CutValue[];
  decisions: readonly Decision[];
  onLook: (at: { place: number }) => void;
}

/** More would not be read at once. */
const SHOWN = 6;

/** Of a trial: each place whose value has no room on paper, with the way to it. */
export const CutNote = ({ cut, decisions, onLook }: CutNoteProps) =>
  cut.length > 0 && (
    <Note tone="notice" role="status">
      紙や PDF で、終わりのほうが切れる欄が {cut.length}
      か所あります。様式のファイルで欄を広げるか、書類をつくるときに短く書いてください。
      <Stack as="ul" gap={8} pad={[8, 0, 0]}>
        {cut.slice(0, SHOWN).map(({ place, label, value }) => (
          <li key={`${place} ${label}`}>
            <Row wrap gap={[2, 10]}>
              <span>
                <b>{place !== null && decisions[place] ? nameOfPlace(decisions[place], decisions) : label}</b>
                {value !== '' && <Small block>「{value}」</Small>}
              </span>
              {place !== null && (
                <Button size="small" icon="right" onClick={() => onLook({ place })}>
                  この欄を見る
                </Button>
              )}
            </Row>
          </li>
        ))}
        {cut.length > SHOWN && <li>ほかに {cut.length - SHOWN}か所あります。</li>}
      </Stack>
    </Note>
  );
