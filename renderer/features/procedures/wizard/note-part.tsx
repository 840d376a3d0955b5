import { TextField } from '../../../ui/text-field';
import { useEventOfWizard } from './wizard-context';
import { Part } from './part';

/** What happened, in one's own words: for the report. */
export function NotePart() {
  const { event, changeEvent } = useEventOfWizard();
  return (
    <Part question="note" title="くわしく" about="（分かるところまで）">
      <TextField
        label="何が、どこで起きたか"
        lines={3}
        value={event.note}
        onType={(note) => changeEvent((now) => ({ ...now, note }))}
        onCommit={(note) => changeEvent((now) => ({ ...now, note: note.trim() }))}
      />
    </Part>
  );
}
