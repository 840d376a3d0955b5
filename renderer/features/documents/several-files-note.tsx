import { Note } from '../../ui/note';

/** Where rows go on in further files, the paper beside the form shows the first of them alone. */
export const SeveralFilesNote = ({ count }: { count: number }) =>
  count > 1 && (
    <Note role="status">
      書くものが多いので、{count}個のファイルに分かれます。画面の紙は、その1個めです。保存や印刷では、{count}
      個ともできます。
    </Note>
  );
