/** The phone's phrase book. */

import { phrases } from '../house/words.js';

export const say = phrases({
  zh: {
    document: '群众评 · 演示手机',
    skip: '跳到输入框', phone: '演示手机', home: '回到首页', account: '随州群众评', name: '群众评',
    honest: '本机演示 · 未连接微信', tools: '身份、扫码、得分', close: '收起',
    offline: '服务暂时连不上，正在重连。您写的话都留着。',
    messages: '聊天记录', hello: '扫窗口的码评一评，或者直接打字问。', follow: '关注公众号', followed: '您关注了随州群众评',
    typing: '正在回复', faces: '五级评价', scan: '扫一扫窗口', write: '输入要说的话', send: '发送',
    tabWho: '身份', tabScan: '扫码', tabScore: '得分',
    who: '我是谁', citizens: '居民', officials: '工作人员', citizen: '居民 {n}', unread: '{n} 条未读',
    clerk: '窗口人员', township: '乡镇(街道)负责人', county: '县(市、区)政务服务局', city: '市政务服务局',
    discipline: '纪检监察', operator: '系统管理员', disciplineAt: '只看移送的问题', operatorAt: '目录、人员、二维码', cityAt: '随州市',
    scanTitle: '扫一个窗口', scanShort: '扫', code: '窗口编号', crumbs: '在哪里', scanning: '正在扫码…', scanned: '您扫描了 {name}',
    codeNeeded: '请先填写窗口编号。', scanFailed: '没有扫成功，请再试一次。', unknownCode: '没有找到这个编号，请核对后再扫。', placesFailed: '窗口目录暂时取不到。', again: '再试一次', nothing: '这里还没有窗口。',
    scoreTitle: '这个窗口的得分', insufficient: '样本不足', insufficientWords: '已有 {n} 条评价，满 5 条才公布得分。', scoreWords: '本年 {n} 条评价，很可能在 {lo} 到 {hi} 之间。',
    scoreCount: '本年 {n} 条评价。', scoreFailed: '得分暂时取不到', poster: '二维码', page: '评价页', public: '公开得分',
    unsent: '没有送到，点这里重发', resend: '重发：{text}', sending: '发送中', mine: '我说', theirs: '随州群众评说',
    custom: '主动消息', subscribe: '订阅通知', template: '服务通知', open: '查看详情', picture: '图片', picked: '已换成 {name}', points: '{n} 分',
  },
  en: {
    document: 'Mass Review · stand-in phone',
    skip: 'Skip to the text field', phone: 'Stand-in phone', home: 'Start page', account: 'Suizhou Mass Review', name: 'Mass Review',
    honest: 'Local demo, not WeChat', tools: 'Person, scan, score', close: 'Close',
    offline: 'The service can not be reached; trying again. What you wrote is kept.',
    messages: 'Conversation', hello: 'Scan a window to rate it, or just type.', follow: 'Follow the account', followed: 'You follow Suizhou Mass Review',
    typing: 'Replying', faces: 'Five levels', scan: 'Scan a window', write: 'Type a message', send: 'Send',
    tabWho: 'Person', tabScan: 'Scan', tabScore: 'Score',
    who: 'Who am I', citizens: 'Citizens', officials: 'Staff', citizen: 'Citizen {n}', unread: '{n} unread',
    clerk: 'Window staff', township: 'Township supervisor', county: 'County supervisor', city: 'City supervisor',
    discipline: 'Discipline inspection', operator: 'Operator', disciplineAt: 'Sees transfers only', operatorAt: 'Directory, staff, codes', cityAt: 'Suizhou',
    scanTitle: 'Scan a window', scanShort: 'Scan', code: 'Code', crumbs: 'Where', scanning: 'Scanning…', scanned: 'You scanned {name}',
    codeNeeded: 'Type the code of a window first.', scanFailed: 'The scan did not succeed. Please try again.', unknownCode: 'No window has this code. Please check it.', placesFailed: 'The list of windows can not be had just now.', again: 'Try again', nothing: 'No windows here yet.',
    scoreTitle: 'Score of this window', insufficient: 'Sample too small', insufficientWords: '{n} reviews so far; shown from 5.', scoreWords: '{n} reviews this year; very likely between {lo} and {hi}.',
    scoreCount: '{n} reviews this year.', scoreFailed: 'No score just now', poster: 'QR code', page: 'Rating page', public: 'Public scores',
    unsent: 'Not delivered. Tap to send again', resend: 'Send again: {text}', sending: 'Sending', mine: 'I said', theirs: 'Suizhou Mass Review said',
    custom: 'Message', subscribe: 'Subscribed notice', template: 'Service notice', open: 'Details', picture: 'Picture', picked: 'Now {name}', points: '{n}',
  },
});
