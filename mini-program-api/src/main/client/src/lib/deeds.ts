/** What officials may do with a complaint: which come first, and what each of them needs. The server decides again. */

export interface Need {
  /** Words: needed, welcome, or none. */
  words: 'needed' | 'welcome' | 'none';
  rootCause?: boolean;
  outcomes?: readonly string[];
  date?: boolean;
  target?: 'window' | 'number';
  /** One tap is enough; words may come along. */
  atOnce?: boolean;
  /** It can not be undone: asked twice. */
  grave?: boolean;
}

const REPLIES = ['FIXED_AT_ONCE', 'FIXED_BY_DATE', 'EXPLAINED', 'PARTLY_FIXED'] as const;
const DISMISSALS = ['NO_EVIDENCE', 'MISTAKEN', 'UNTRUE'] as const;

const NEEDS: Record<string, Need> = {
  accept: { words: 'welcome', atOnce: true },
  investigate: { words: 'welcome', atOnce: true },
  rectify: { words: 'welcome', atOnce: true },
  respond: { words: 'needed', rootCause: true, outcomes: REPLIES },
  'follow-up': { words: 'welcome', atOnce: true },
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
  urge: { words: 'needed' },
  escalate: { words: 'needed', grave: true },
  merge: { words: 'welcome', target: 'number' },
  split: { words: 'welcome' },
  transfer: { words: 'needed', grave: true },
};

/** Deeds that belong together, each in the order in which it usually comes. */
const GROUPS = {
  decide: ['uphold', 'reject', 'reassign', 'confirm', 'grant', 'refuse'],
  callBack: ['follow-up', 'satisfied', 'partly', 'unsatisfied', 'call', 'close'],
  handle: ['respond', 'accept', 'investigate', 'rectify'],
  more: ['extend', 'dispute', 'appeal', 'urge', 'classify', 'merge', 'split', 'dismiss', 'escalate', 'transfer'],
} as const;

export type Group = keyof typeof GROUPS;

const GROUP_NAMES = Object.keys(GROUPS) as Group[];
const FIRST: readonly string[] = GROUP_NAMES.flatMap((group) => GROUPS[group] as readonly string[]);

/** The centre judges no review that was given to itself: it can only say that nothing was found. */
const DISMISSALS_OF_A_CENTRE = ['NO_EVIDENCE'] as const;

/**
 * @param stage an appeal that is upheld names an outcome, for it ends the matter
 * @param roles of whoever acts
 */
export function needOf(action: string, stage: string, roles: string[] = []): Need {
  const need = NEEDS[action] ?? { words: 'welcome' };
  if (action === 'uphold' && stage === 'APPEALED') return { ...need, outcomes: DISMISSALS };
  const centre = roles.includes('TOWNSHIP_SUPERVISOR') && !roles.includes('COUNTY_SUPERVISOR') && !roles.includes('CITY_SUPERVISOR');
  return action === 'dismiss' && centre ? { ...need, outcomes: DISMISSALS_OF_A_CENTRE } : need;
}

/** Only what this page knows, the most usual first. */
export const inOrder = (allowed: string[]): string[] => FIRST.filter((action) => allowed.includes(action));

/** Only groups of which something is allowed. */
export function groupsOf(allowed: string[]): { group: Group; deeds: string[] }[] {
  return GROUP_NAMES.map((group) => ({ group, deeds: (GROUPS[group] as readonly string[]).filter((action) => allowed.includes(action)) })).filter(({ deeds }) => deeds.length > 0);
}

/** The one that stands out. Nobody may be hinted at a decision, nor at what a citizen has said. */
export function nextStep(allowed: string[]): string | undefined {
  const [first] = groupsOf(allowed);
  if (first?.group === 'handle') return first.deeds[0];
  return first?.group === 'callBack' && first.deeds[0] === 'follow-up' ? 'follow-up' : undefined;
}

/** Words of the deed in this stage: whose claim is right is another thing in an appeal than in an objection. */
export const nameOf = (action: string, stage: string): string => (stage === 'APPEALED' && (action === 'uphold' || action === 'reject') ? `${action}-appeal` : action);
