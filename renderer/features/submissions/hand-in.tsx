import { useLocation } from 'wouter';
import { problem } from '@shared/problems/problem';
import type { HandInProps } from '../../papers/hand-in-props';
import { HandInDialog } from './hand-in-dialog';
import { useDraftMail } from './use-draft-mail';
import { useHandIn, type HandInOrder } from './use-hand-in';

/** どう出しますか, and 確定 when it is decided: then its record is shown, with the draft where a person sends the mail. */
export function HandIn({ request, ...props }: HandInProps) {
  const [, go] = useLocation();
  const handIn = useHandIn(props.open, request);
  const draft = useDraftMail();
  const finalize = async (order: HandInOrder): Promise<string | null> => {
    try {
      const made = await handIn(order);
      if (!made.ok) return made.message;
      if (order.letter?.by === 'draft' && !order.went) void draft.open(made.value);
      go(`/submissions/${made.value.id}`);
      return null;
    } catch (error) {
      return problem('unexpected', { reason: String(error) }).message;
    }
  };
  return <HandInDialog {...props} onHandIn={finalize} />;
}
