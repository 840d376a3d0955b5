import { useEffect, useState } from 'react';
import { routeName, type PrintingWork } from '@shared/ipc/printing';
import { Button } from '../ui/button';
import { ask, onNotice } from '../ipc/ask';
import { Strip } from './strip';

/** While Word or LibreOffice makes or prints a paper: which one, and the way to end it. */
export function PaperWork() {
  const [work, setWork] = useState<PrintingWork>(null);
  useEffect(() => onNotice('printing:work', setWork), []);
  if (!work) return null;
  return (
    <Strip role="status">
      <span>
        {routeName[work.by]}で「{work.title}」{work.what === 'pdf' ? 'の PDF を作っています…' : 'を印刷しています…'}
      </span>
      <Button size="small" onClick={() => void ask('printing:cancel')}>
        やめる
      </Button>
    </Strip>
  );
}
