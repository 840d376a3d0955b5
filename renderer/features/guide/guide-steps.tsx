import type { Guide, GuideStep } from '../../words/guides/guide';
import { Block, Columns, Row, Stack } from '../../ui/layout';
import { Numeral } from '../../ui/pictogram';
import styles from './guide.module.css';
import { PICTURE, pictureOf } from './guide-pictures';

/** The steps with their pictures, two beside each other where there is room. */
export const GuideSteps = ({ guide }: { guide: Guide }) => (
  // By keyboard alone the page is read from here: nothing else in it can have the focus.
  <Columns
    as="ol"
    columns="repeat(auto-fill, minmax(min(26rem, 100%), 1fr))"
    gap={[20, 24]}
    align="start"
    tabIndex={0}
    aria-label="手順"
  >
    {guide.steps.map((step, i) => (
      <Stack as="li" gap={8} key={step.says}>
        <Row align="start" gap={10} size={16}>
          <Numeral>{i + 1}</Numeral>
          <div>
            <Block as="p" weight={700} leading={1.5}>
              <span className="visually-hidden">{i + 1}. </span>
              {step.says}
            </Block>
            {step.note && (
              <Block as="p" size={15} tone="sub" leading={1.5}>
                {step.note}
              </Block>
            )}
          </div>
        </Row>
        <StepPicture guide={guide} step={step} at={i + 1} />
      </Stack>
    ))}
  </Columns>
);

interface StepPictureProps {
  guide: Guide;
  step: GuideStep;
  at: number;
}

/** The screen around what is pressed, as `npm run guides` has seen it. */
export const StepPicture = ({ guide, step, at }: StepPictureProps) => (
  <img
    className={styles['picture']}
    {...PICTURE}
    src={pictureOf(guide.id, at)}
    alt={`「${step.shows.ring.name.replaceAll('…', '').trim()}」を赤い線で囲んだ画面`}
  />
);
