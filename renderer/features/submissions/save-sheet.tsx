import { wordOfSheet, textOfSheet, type SheetPart } from '@shared/papers/word-of-sheet';
import { outputName } from '@shared/packs/allowed-output';
import { useSaveOwnText } from '../../papers/use-save-own-text';
import { Button } from '../../ui/button';
import { Row } from '../../ui/layout';
import { useOnce } from '../../ui/once';

interface SaveSheetProps {
  title: string;
  /** Whom it goes to, for the file's name. */
  about: string;
  /** Null: something is lacking, and it was said. */
  parts: () => readonly SheetPart[] | null;
}

/** A sheet that goes along, as a file: where there is no printer, or where it goes with a mail. */
export const SaveSheet = (sheet: SaveSheetProps) => (
  <Row wrap gap={[0, 8]}>
    <span className="subtle">プリンターがないときは</span>
    <SaveAs {...sheet} output="pdf" />
    <SaveAs {...sheet} output="docx" />
  </Row>
);

/** In one way. */
export function SaveAs({ title, about, parts, output, words = outputName(output) }: SaveSheetProps & SaveAsProps) {
  const save = useSaveOwnText();
  const saveOnce = useOnce(async () => {
    const all = parts();
    if (all) await save({ title, about, text: textOfSheet(all), bytes: wordOfSheet(title, all) }, output);
  });
  return (
    <Button look="text" size="small" onClick={() => void saveOnce()}>
      {words} で保存
    </Button>
  );
}

interface SaveAsProps {
  output: 'pdf' | 'docx';
  words?: string;
}
