import { Button } from '../../ui/button';
import { Block, Row } from '../../ui/layout';
import { useImportView } from './import-state';

/** What is said of the list before it is taken. */
export const SaidLine = ({ children }: { children: string }) => (
  <Block as="p" role="status" narrow anywhere>
    {children}
  </Block>
);

/** Which import it is that one came back to, and the way to another file: told until one goes on. */
export function Unfinished() {
  const { state, view } = useImportView();
  const words = `「${state.file?.name ?? ''}」の取り込みが途中です`;
  return (
    <Row gap={12} flex="1 1 18rem" narrow size={15}>
      <Block as="p" role="status" narrow cut title={words}>
        {words}
      </Block>
      <Button size="small" onClick={() => view.change({ step: 'file' })}>
        ほかの Excel を選ぶ
      </Button>
    </Row>
  );
}
