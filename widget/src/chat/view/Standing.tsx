import type { Handoff } from '../messages';
import type { Words } from '../words';
import { Icon } from './icons';

/** What became of the shopper's request, in words that say no more than is so. */
export function Standing({ handoff, words }: { handoff: Handoff | null; words: Words }) {
  const sentence = handoff ? sentenceFor(handoff, words) : null;
  const ticket = handoff?.ticket && handoff.ticket.id !== handoff.reference ? handoff.ticket.id : null;
  return (
    <div class="standing" role="status">
      {handoff && sentence && (
        <p>
          <Icon name={handoff.status === 'undelivered' ? 'clock' : 'done'} />
          <span>
            <span>{sentence}</span>
            {handoff.reference && (
              <span class="reference">
                {words.reference} <b>{handoff.reference}</b>
              </span>
            )}
            {ticket && (
              <span class="reference">
                {words.ticket} <b>{ticket}</b>
              </span>
            )}
          </span>
        </p>
      )}
    </div>
  );
}

function sentenceFor(handoff: Handoff, words: Words): string | null {
  if (handoff.closedAt) {
    return words.closed;
  }
  switch (handoff.status) {
    case 'submitted':
    case 'delivered':
      return words.forwarded;
    case 'undelivered':
      return words.kept;
    default:
      return null;
  }
}
