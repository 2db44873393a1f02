/** What became of the receipts kept on this telephone, a few words each. */

import { reactive } from 'vue';
import { type Found, find } from '@/api/receipt';
import { Trouble } from './http';
import { say, stateWords } from '@/words/texts';

/** More nobody looks at in one go, and on a slow network each is a wait. */
const MOST = 10;

/** @param complaint of it, if any */
export function stateOf(complaint?: { stage: string; stageText: string; overdue: boolean; followUp?: string }, state?: string): string {
  if (complaint?.overdue) return say('late');
  if (complaint?.stage === 'FOLLOW_UP' && complaint.followUp === 'PARTLY') return say('rest');
  if (complaint) return stateWords(complaint.stage) ?? complaint.stageText;
  return say(state === 'EXCLUDED' ? 'notCounted' : 'noCase');
}

const told = ({ complaint, review }: Found): string => stateOf(complaint, review?.state);

/** States by receipt, filled one after the other; what can not be reached stays empty. */
export function useStates() {
  const states = reactive<Record<string, string>>({});

  async function learn(receipts: string[]): Promise<void> {
    for (const receipt of receipts.slice(0, MOST)) {
      try {
        states[receipt] = told(await find({ receipt }));
      } catch (failure) {
        if (!(failure instanceof Trouble) || failure.passing) return;
        states[receipt] = say('unknown');
      }
    }
  }

  return { states, learn };
}
