/** The scores page's phrase book. */

import { phrases } from '../house/words.js';

export const say = phrases({
  zh: {
    document: '{name} · 公开得分 · 群众评', skip: '跳到正文', name: '群众评', crumbs: '当前位置', period: '时间', again: '再试一次',
    today: '今天', '7d': '近7天', '30d': '近30天', month: '本月', quarter: '本季度', year: '本年',
    dates: '{from} 至 {to}', unit: '分 · 满意度（满分 100）', plain: '一共 {n} 条评价。真实水平很可能在 {lo} 到 {hi} 分之间。',
    insufficient: '样本不足', insufficientPlain: '现有 {n} 条评价，满 5 条才公布，以免看出是谁评的。',
    positive: '好评率 {rate}', satisfied: '满意率 {rate}', index: '群众评指数 {index}', rank: '第 {place} 名（共 {of} 个）', tied: '并列第 {place} 名（共 {of} 个）',
    live: '有新评价时，这里会自己变', stale: '实时更新断开，正在重连', updated: '刚刚更新',
    levels: '大家怎么评', aspects: '四个方面', tags: '说得最多的', times: '{n} 次',
    EFFECTIVENESS: '办事成效', EXPERIENCE: '办事体验', ABILITY: '服务能力', CONDUCT: '工作作风',
    county: '各县(市、区)', township: '各乡镇(街道)', window: '各窗口', wait: '正在取数…', none: '这里还没有内容。',
    topOf: '{kind}排行', countyKind: '县(市、区)', townshipKind: '乡镇(街道)', windowKind: '窗口', order: '排序', best: '靠前', worst: '靠后',
    byIndex: '数字是群众评指数（0–100）', entry: '{n} 条评价，{lo}–{hi} 分之间', few: '样本不足（{n} 个）：请看看二维码贴出来没有', reviews: '{n} 条评价',
    rules: '规则版本 {rules}。得分按评价条数向平均水平靠拢，评价越多越准；{at} 更新。', failed: '得分暂时取不到。', missing: '没有找到这个地方。',
  },
  en: {
    document: '{name} · public scores · Mass Review', skip: 'Skip to content', name: 'Mass Review', crumbs: 'Where', period: 'Period', again: 'Try again',
    today: 'Today', '7d': '7 days', '30d': '30 days', month: 'Month', quarter: 'Quarter', year: 'Year',
    dates: '{from} to {to}', unit: 'of 100 · satisfaction', plain: '{n} reviews. The true value is very likely between {lo} and {hi}.',
    insufficient: 'Sample too small', insufficientPlain: '{n} reviews so far; published from 5, so that nobody can be singled out.',
    positive: 'Positive {rate}', satisfied: 'Satisfied {rate}', index: 'Index {index}', rank: 'Place {place} of {of}', tied: 'Tied at place {place} of {of}',
    live: 'Changes by itself when a review arrives', stale: 'Live updates interrupted, trying again', updated: 'Updated just now',
    levels: 'How people rate', aspects: 'Four aspects', tags: 'Said most often', times: '{n} times',
    EFFECTIVENESS: 'Effectiveness', EXPERIENCE: 'Experience', ABILITY: 'Ability', CONDUCT: 'Conduct',
    county: 'Counties', township: 'Townships', window: 'Windows', wait: 'Loading…', none: 'Nothing here yet.',
    topOf: 'Ranking of {kind}', countyKind: 'counties', townshipKind: 'townships', windowKind: 'windows', order: 'Order', best: 'Top', worst: 'Bottom',
    byIndex: 'The figure is the Mass Review index (0–100)', entry: '{n} reviews, between {lo} and {hi}', few: 'Sample too small ({n}): is the code posted?', reviews: '{n} reviews',
    rules: 'Rule version {rules}. Scores lean to the mean while reviews are few; as of {at}.', failed: 'No scores just now.', missing: 'No such place.',
  },
});
