import { labels, phrases } from '@/lib/words';

/** What more than one page says. */
export const say = phrases(
  {
    name: '群众评',
    back: '返回',
    home: '首页',
    toEnglish: 'English',
    toChinese: '中文',
    larger: '关怀模式：大字',
    smaller: '标准字号',
    skip: '跳到正文',
    loading: '正在打开…',
    again: '再试一次',
    unreachable: '网络不通，暂时打不开。网络好了再试一次。',
    busy: '现在来的人多，请稍等一会儿再试。',
    failed: '没有办成，请再试一次。',
    nothing: '这里还没有内容。',
    optional: '（可以不填）',
    counter: '{n} / {most} 字',
    cancel: '取消',
    confirm: '确定',
    close: '关闭',
    hotline: '热线 {number}',
    points: '{value} 分',
    people: '{n} 条评价',
    few: '样本不足：只有 {n} 条评价，满 {least} 条才公布得分。',
    openNow: '现在上班',
    closedNow: '现在不是上班时间',
    gone: '已停用',
    of: '{part} / {whole}',
    readAloud: '读给我听',
    stopReading: '停止朗读',
  },
  {
    name: 'Mass Review',
    back: 'Back',
    home: 'Home',
    toEnglish: 'English',
    toChinese: '中文',
    larger: 'Large type',
    smaller: 'Normal type',
    skip: 'Skip to content',
    loading: 'Opening…',
    again: 'Try again',
    unreachable: 'No connection just now. Please try again when it is back.',
    busy: 'Many people are here just now. Please try again in a moment.',
    failed: 'That did not work. Please try again.',
    nothing: 'Nothing here yet.',
    optional: ' (optional)',
    counter: '{n} / {most} characters',
    cancel: 'Cancel',
    confirm: 'Confirm',
    close: 'Close',
    hotline: 'Hotline {number}',
    points: '{value} points',
    people: '{n} reviews',
    few: 'Too few: only {n} reviews; the score is published from {least}.',
    openNow: 'Open now',
    closedNow: 'Closed just now',
    gone: 'Closed for good',
    of: '{part} of {whole}',
    readAloud: 'Read it to me',
    stopReading: 'Stop reading',
  },
);

const LEVELS = phrases(
  { '5': '非常满意', '4': '满意', '3': '基本满意', '2': '不满意', '1': '非常不满意' },
  { '5': 'Very satisfied', '4': 'Satisfied', '3': 'Fairly satisfied', '2': 'Dissatisfied', '1': 'Very dissatisfied' },
);

export type Level = 1 | 2 | 3 | 4 | 5;

export const LEVELS_BEST_FIRST: readonly Level[] = [5, 4, 3, 2, 1];

/** The five exact names of the national rules. */
export const levelName = (level: Level): string => LEVELS(`${level}`);

/** 差评: the two bottom levels need a reason. */
export const isNegative = (level: number): boolean => level <= 2;

export type Aspect = 'EFFECTIVENESS' | 'EXPERIENCE' | 'ABILITY' | 'CONDUCT';

export const ASPECTS: readonly Aspect[] = ['EFFECTIVENESS', 'EXPERIENCE', 'ABILITY', 'CONDUCT'];

export const aspectName = phrases(
  { EFFECTIVENESS: '办事成效', EXPERIENCE: '办事体验', ABILITY: '服务能力', CONDUCT: '工作作风' },
  { EFFECTIVENESS: 'Effectiveness', EXPERIENCE: 'Experience', ABILITY: 'Ability', CONDUCT: 'Conduct' },
) as (aspect: Aspect) => string;

const TAGS_EN: Record<string, string> = {
  SLOW: 'Slow work', OVERDUE: 'Promised time missed', PERFUNCTORY: 'Fobbed off', MULTI_TRIP: 'Several trips needed', LONG_WAIT: 'Long queue',
  NOT_PROACTIVE: 'Not helpful', RUDE_WORDS: 'Impolite words', COLD: 'Cold or harsh manner', FACILITY: 'Facilities missing', PRIVACY: 'Private data leaked',
  UNCLEAR_POLICY: 'Rules badly explained', NOT_ONCE: 'Not told everything at once', SYS_INEPT: 'Could not use the system', ERROR: 'Mistakes or lost papers',
  LATE_EARLY: 'Late in, early out', OFF_POST: 'Nobody at the post', NEGLECT: 'Neglect of duty', EXTORT: 'Bribes or illegal fees', FAVORITISM: 'Queue jumping, favours',
  SYS_DOWN: 'System or machine down', FAST: 'Quick', KIND: 'Kind and patient', CONVENIENT: 'Good place', PRO: 'Knows the work', DILIGENT: 'Upright and diligent',
};

const tagIn = labels({}, TAGS_EN);

/** A tag in the language of the moment; tags that the operator has added keep their own label. */
export const tagName = (tag: { code: string; label: string }): string => tagIn(tag.code) ?? tag.label;
