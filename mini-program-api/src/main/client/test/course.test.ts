import { describe, expect, it } from 'vitest';
import type { CaseView, EntryView } from '@/api/receipt';
import { decisionOf, replyOf, restOf, standing } from '@/lib/course';
import { sectionsOf, stepsOf } from '@/lib/reply';

const step = (action: string | undefined, stage: string, party = 'TOWNSHIP', more: Partial<EntryView> = {}): EntryView => ({
  at: '2026-07-15T09:30:00+08:00',
  party,
  partyText: { CITIZEN: '群众', SYSTEM: '系统', WINDOW: '窗口' }[party] ?? '乡镇（街道）',
  action,
  actionText: action ?? '提交投诉',
  stage,
  words: '',
  ...more,
});
const opened = step(undefined, 'RECEIVED', 'CITIZEN');
const accepted = step('accept', 'ACCEPTED');
const answered = step('respond', 'RESPONDED', 'TOWNSHIP', { words: '清单已经给您。', rootCause: '没有一次说清。', outcomeText: '立行立改' });
const of = (timeline: EntryView[], more: Partial<CaseView> = {}): CaseView => ({
  number: '10148', kindText: '', window: { kind: 'window', code: '1', name: '1号窗口' }, stage: timeline[timeline.length - 1]?.stage ?? 'RECEIVED', stageText: '', tags: [], words: '', photos: [], openedAt: '', overdue: false,
  round: 1, version: 1, answerable: 'WINDOW', answerableText: '窗口', named: false, erased: false, timeline, allowed: [], ...more,
});

describe('the answer to a citizen', () => {
  it('stands apart with its cause, what was done, and what came of it', () => {
    const [reply] = sectionsOf(of([opened, accepted, answered]));
    expect(reply?.title).toBe('给您的答复');
    expect(reply?.parts).toEqual([
      { label: '原因', words: '没有一次说清。' },
      { label: '怎么办的', words: '清单已经给您。' },
      { label: '结果', words: '立行立改' },
    ]);
  });

  it('is an old one as soon as the matter is handled anew', () => {
    const again = [opened, accepted, answered, step('unsatisfied', 'REOPENED', 'CITIZEN')];
    expect(replyOf(of(again))?.old).toBe(true);
    expect(replyOf(of([...again, step('accept', 'ACCEPTED'), answered]))?.old).toBe(false);
  });

  it('is not there before anybody has answered', () => expect(sectionsOf(of([opened, accepted]))).toEqual([]));

  it('is followed by what a reviewer says of it', () => {
    const reviewed = [opened, accepted, answered, step('object', 'UNDER_REVIEW', 'CITIZEN'), step('reject', 'SETTLED', 'COUNTY', { words: '录像看过，清单给了。' })];
    expect(decisionOf(of(reviewed))?.words).toBe('录像看过，清单给了。');
    expect(decisionOf(of([...reviewed, answered]))).toBeUndefined();
  });

  it('leaves a rest that the citizen has named, until it is answered', () => {
    const half = [opened, accepted, answered, step('partly', 'FOLLOW_UP', 'CITIZEN'), step('add', 'FOLLOW_UP', 'CITIZEN', { words: '还缺一张表。' })];
    expect(restOf(of(half, { followUp: 'PARTLY' }))).toBe('还缺一张表。');
    expect(restOf(of([...half, answered], { followUp: 'PARTLY' }))).toBeUndefined();
  });
});

describe('how far it is', () => {
  it('is told by what led there, not by what was done there', () => {
    expect(standing(of([opened, answered, step('satisfied', 'CLOSED', 'CITIZEN')]))).toBe('CLOSED.satisfied');
    expect(standing(of([opened, answered, step('lapse', 'CLOSED', 'SYSTEM')]))).toBe('CLOSED.lapse');
    expect(standing(of([opened, answered, step('uphold', 'REOPENED', 'COUNTY'), step('escalate', 'REOPENED', 'SYSTEM')]))).toBe('REOPENED.uphold');
    expect(standing(of([opened, answered, step('partly', 'FOLLOW_UP', 'CITIZEN')], { followUp: 'PARTLY' }))).toBe('PARTLY');
  });
});

describe('what has happened', () => {
  it('leaves out the machinery, and says what the citizen did as theirs', () => {
    const steps = stepsOf(of([opened, step('warn', 'RECEIVED', 'SYSTEM'), accepted, answered, step('partly', 'FOLLOW_UP', 'CITIZEN', { words: '还缺一张表。' })]));
    expect(steps.map(({ title }) => title)).toEqual(['您反映了问题', '乡镇（街道）接下了这件事', '乡镇（街道）给了答复', '您说：部分解决']);
    expect(steps[3]?.words).toBe('还缺一张表。');
  });

  it('tells of a transfer that it happened and nothing else', () => {
    const steps = stepsOf(of([opened, step('transfer', 'TRANSFERRED', 'SYSTEM', { words: '吃拿卡要', note: '4213-7' })]));
    expect(steps[1]).toMatchObject({ title: '已转交有关部门依规处理', words: undefined });
  });

  it('says a day that was asked for in words, and no code of the house', () => {
    const steps = stepsOf(of([opened, step('extend', 'ACCEPTED', 'WINDOW', { words: '要等上级系统。', note: '2026-07-25' }), step('reassign', 'RECEIVED', 'COUNTY', { words: '归社保窗口。', note: '42130300202' })]));
    expect(steps[1]?.words).toBe('要等上级系统。\n到7月25日');
    expect(steps[2]?.words).toBe('归社保窗口。');
  });

  it('does not say the same twice where two matters are handled together', () => expect(stepsOf(of([opened, accepted, accepted])).length).toBe(2));

  it('keeps the answer of an earlier round in full', () => {
    const steps = stepsOf(of([opened, answered, step('reopen', 'REOPENED', 'CITIZEN', { words: '还是没有。' }), { ...answered, words: '这回给了。' }]));
    expect(steps[1]?.words).toContain('原因：没有一次说清。');
    expect(steps[3]?.words).toBeUndefined();
  });
});
