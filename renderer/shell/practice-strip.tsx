import { useLocation, useSearch } from 'wouter';
import { guideOf } from '../words/guides/guides';
import { screenOfStep } from '../state/practising';
import { usePractising } from '../state/use-practising';
import { Button } from '../ui/button';
import { Block, Row } from '../ui/layout';
import { Strip } from './strip';

/** 練習中: which step of the guide comes now, above whatever screen it is done on, and the way back. */
export function PracticeStrip() {
  const { practice, show, end } = usePractising();
  const [path, go] = useLocation();
  const search = useSearch();
  const guide = practice && guideOf(practice.guide);
  if (!practice || !guide) return null;
  const { steps, title } = guide;
  const at = (step: number): void => {
    const now = search ? `${path}?${search}` : path;
    const to = screenOfStep(practice, step, steps[step]?.shows.at ?? null, now);
    show({ ...practice, step, began: to ?? now });
    if (to !== null) go(to);
  };
  return (
    <Strip>
      <Block as="b" fixed nowrap>
        練習中
      </Block>
      <Block as="span" grow narrow aria-live="polite">
        {title}（{practice.step + 1}／{steps.length}）　{steps[practice.step]?.says}
      </Block>
      <Row fixed gap={8}>
        {practice.step > 0 && (
          <Button size="small" onClick={() => at(practice.step - 1)}>
            前の手順
          </Button>
        )}
        {practice.step < steps.length - 1 && (
          <Button size="small" onClick={() => at(practice.step + 1)}>
            次の手順
          </Button>
        )}
        <Button size="small" onClick={() => void end()}>
          練習を終える
        </Button>
      </Row>
    </Strip>
  );
}
