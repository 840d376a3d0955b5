import { useState } from 'react';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { SidePanel } from '../../ui/side-panel';
import type { SavedView } from './saved-views';
import type { ListViews } from './use-saved-views';
import { Block, Row, Stack } from '../../ui/layout';

interface ViewsPanelProps {
  views: ListViews;
  onSave: (name: string) => void;
  onShow: (view: SavedView) => void;
  onClose: () => void;
}

/** 表示を残す: how the list is looked at now, under a name; and those that were kept. */
export function ViewsPanel({ views, onSave, onShow, onClose }: ViewsPanelProps) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const save = (): void => {
    if (name === '') return setError('名前を入れてください。例：看護師だけ');
    onSave(name);
    setName('');
  };
  return (
    <SidePanel
      title="表示を残す・直す"
      subtitle={<p className="subtle">しぼりこみ・さがす言葉・並び・列を、名前で呼び出せます</p>}
      takesFocus
      onClose={onClose}
      bar={
        <>
          <Button onClick={onClose}>閉じる</Button>
          <Button look="outline" isGrowing onClick={save}>
            いまの表示を残す
          </Button>
        </>
      }
    >
      <Stack gap={16} pad={[16, 20, 20]}>
        <TextField
          label="いまの表示の名前"
          value={name}
          error={error}
          placeholder="例：看護師だけ"
          normalize={(typed) => typed.trim().slice(0, 60)}
          onCommit={(next) => {
            setName(next);
            setError(null);
          }}
        />
        <Block as="h3" above={8} size={15}>
          残した表示
        </Block>
        {views.views.length === 0 ? (
          <p className="subtle">まだありません。</p>
        ) : (
          <Stack as="ul" over="soft">
            {views.views.map((view) => (
              <KeptView key={view.id} view={view} views={views} onShow={() => onShow(view)} />
            ))}
          </Stack>
        )}
      </Stack>
    </SidePanel>
  );
}

function KeptView({ view, views, onShow }: { view: SavedView; views: ListViews; onShow: () => void }) {
  const [error, setError] = useState<string | null>(null);
  const rename = (name: string): void => {
    if (name === '') return setError('名前が空です。入れると変わります');
    setError(views.rename(view, name) ? null : '同じ名前の表示があります');
  };
  return (
    <Stack under="soft" as="li" gap={8} pad={[12, 0]}>
      <TextField
        label={`「${view.name}」の名前`}
        value={view.name}
        error={error}
        normalize={(typed) => typed.trim().slice(0, 60)}
        onCommit={rename}
      />
      <Row align="stretch" wrap gap={8}>
        <Button size="small" aria-label={`「${view.name}」で表示する`} onClick={onShow}>
          この表示にする
        </Button>
        <Button size="small" look="text" aria-label={`「${view.name}」を消す`} onClick={() => views.remove(view)}>
          消す
        </Button>
      </Row>
    </Stack>
  );
}
