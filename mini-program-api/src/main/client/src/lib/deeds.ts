/** What officials may do with a complaint: which come first, and what each of them needs. The server decides again. */

export interface Need {
  /** Words: needed, welcome, or none. */
  words: 'needed' | 'welcome' | 'none';
  rootCause?: boolean;
  outcomes?: readonly string[];
  date?: boolean;
  target?: 'window' | 'number';
  /** It can not be undone: asked twice. */
  grave?: boolean;
}

const REPLIES = ['FIXED_AT_ONCE', 'FIXED_BY_DATE', 'EXPLAINED', 'PARTLY_FIXED'] as const;
const DISMISSALS = ['NO_EVIDENCE', 'MISTAKEN', 'UNTRUE'] as const;

const NEEDS: Record<string, Need> = {
  accept: { words: 'welcome' },
  investigate: { words: 'welcome' },
  rectify: { words: 'welcome' },
  respond: { words: 'needed', rootCause: true, outcomes: REPLIES },
  'follow-up': { words: 'welcome' },
  satisfied: { words: 'welcome' },
  partly: { words: 'needed' },
  unsatisfied: { words: 'needed' },
  call: { words: 'welcome' },
  close: { words: 'needed' },
  dismiss: { words: 'needed', outcomes: DISMISSALS },
  extend: { words: 'needed', date: true },
  grant: { words: 'welcome' },
  refuse: { words: 'needed' },
  classify: { words: 'needed' },
  dispute: { words: 'needed' },
  reassign: { words: 'needed', target: 'window' },
  confirm: { words: 'needed' },
  appeal: { words: 'needed' },
  uphold: { words: 'needed' },
  reject: { words: 'needed' },
  urge: { words: 'welcome' },
  escalate: { words: 'welcome', grave: true },
  merge: { words: 'welcome', target: 'number' },
  split: { words: 'welcome' },
  transfer: { words: 'needed', grave: true },
};

/** One tap is enough: nothing is said to anybody that could be wrong. */
const QUICK: readonly string[] = ['accept', 'investigate', 'rectify', 'follow-up'];

export const isQuick = (action: string): boolean => QUICK.includes(action);

/** What moves the matter on, in the order in which it usually goes. */
const FIRST = ['respond', 'accept', 'investigate', 'rectify', 'follow-up', 'satisfied', 'partly', 'unsatisfied', 'close', 'uphold', 'reject', 'grant', 'refuse', 'reassign', 'confirm', 'call', 'extend', 'classify', 'urge', 'dispute', 'appeal', 'merge', 'split', 'escalate', 'dismiss', 'transfer'];

/** @param stage an appeal that is upheld names an outcome, for it ends the matter */
export function needOf(action: string, stage: string): Need {
  const need = NEEDS[action] ?? { words: 'welcome' };
  return action === 'uphold' && stage === 'APPEALED' ? { ...need, outcomes: DISMISSALS } : need;
}

/** Only what this page knows, the most usual first. */
export function inOrder(allowed: string[]): string[] {
  const rank = (action: string) => (FIRST.includes(action) ? FIRST.indexOf(action) : FIRST.length);
  return allowed.filter((action) => action in NEEDS).sort((one, other) => rank(one) - rank(other));
}

/** Words of the deed in this stage: whose claim is right is another thing in an appeal than in an objection. */
export const nameOf = (action: string, stage: string): string => (stage === 'APPEALED' && (action === 'uphold' || action === 'reject') ? `${action}-appeal` : action);
