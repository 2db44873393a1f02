/** The phrase book of the staff's pages. */

import { phrases } from '../../house/words.js';

export const say = phrases({
  zh: {
    skip: '跳到正文', name: '群众评', hotline: '有疑问请找本单位管理员。', noScript: '这个页面需要浏览器允许 JavaScript。',
    loginDocument: '工作人员登录 · 群众评', loginTitle: '工作人员登录', loginLead: '用绑定过岗位的微信确认，不用密码。',
    word: '登录码', left: '还有 {time}', code: '用手机扫一扫，看怎么确认', steps: '怎么登录', step1: '在手机微信里打开“群众评”公众号。', step2: '发送这几个字：', step3: '核对手机上说的浏览器和时间，是这台电脑，再确认。',
    say: '登录 {word}', warn: '登录码不要告诉别人。别人发来的登录码，一律不要确认。', another: '换一个登录码', opening: '正在准备登录码…', over: '这个登录码已经过期。', unreachable: '网络不通，正在重试…', failed: '没有办成，请再试一次。',
    inTitle: '已经登录', inUntil: '到 {time} 自动退出。', roles: '您的角色：{roles}', where: '接下来去哪里', go: '继续', scores: '看得分和排名', start: '回到首页', sessions: '您登录着的电脑', since: '{time} 登录', here: '这台', leave: '退出', leaveHere: '退出这台电脑', none: '岗位已经结束',
    CLERK: '窗口人员', TOWNSHIP_SUPERVISOR: '乡镇（街道）负责人', COUNTY_SUPERVISOR: '县（市、区）政务服务局', CITY_SUPERVISOR: '市政务服务局', DISCIPLINE: '纪检监察', OPERATOR: '系统管理员',
    bindDocument: '绑定岗位 · 群众评', bindTitle: '绑定岗位', bindLead: '这是发给您本人的绑定码，七天内有效，用一次就失效。', bindSay: '绑定 {code}', bindStep1: '在您自己的微信里打开“群众评”公众号。', bindStep2: '把这几个字发给它：', bindStep3: '看到“绑定好了”就可以了。', bindWarn: '谁先发，岗位就归谁。请不要转给别人。', bindBad: '这个二维码不对，请找管理员重新要一个。', bindWhat: '绑定以后您是：', bindNow: '现在绑定', bindDone: '绑定好了：{role} · {place}',
    confirmDocument: '确认电脑登录 · 群众评', confirmTitle: '确认电脑登录', confirmLead: '有一台电脑想用您的身份登录。', confirmStep1: '回到微信，打开“群众评”公众号。', confirmStep2: '是您自己要登录，就把这几个字发给它：', confirmStep3: '核对它说的浏览器和时间，再确认。', confirmWarn: '不是您自己在登录，就关掉这一页，什么都不要发。', confirmBad: '这个二维码不对，请刷新电脑上的页面再扫。',
    copy: '复制', copied: '已复制，去公众号里粘贴发送。', copyFailed: '没有复制成，请照着输入。',
  },
  en: {
    skip: 'Skip to content', name: 'Mass Review', hotline: 'Questions? Ask the administrator of your office.', noScript: 'This page needs JavaScript.',
    loginDocument: 'Staff login · Mass Review', loginTitle: 'Staff login', loginLead: 'Confirm with the WeChat that your post is bound to. There is no password.',
    word: 'Login code', left: '{time} left', code: 'Scan with a phone to see how to confirm', steps: 'How to log in', step1: 'Open the Mass Review account in WeChat on your phone.', step2: 'Send it these words:', step3: 'Check the browser and the time it tells you. If it is this computer, confirm.',
    say: '登录 {word}', warn: 'Tell nobody your login code, and never confirm one that somebody sent you.', another: 'Another code', opening: 'Preparing a login code…', over: 'This code has expired.', unreachable: 'No connection. Trying again…', failed: 'That did not work. Please try again.',
    inTitle: 'You are logged in', inUntil: 'Until {time}.', roles: 'Your roles: {roles}', where: 'Where to go now', go: 'Go on', scores: 'Scores and rankings', start: 'Start page', sessions: 'Computers you are logged in on', since: 'since {time}', here: 'this one', leave: 'Log out', leaveHere: 'Log out of this computer', none: 'your post has ended',
    CLERK: 'Window staff', TOWNSHIP_SUPERVISOR: 'Township supervisor', COUNTY_SUPERVISOR: 'County supervisor', CITY_SUPERVISOR: 'City supervisor', DISCIPLINE: 'Discipline inspection', OPERATOR: 'Administrator',
    bindDocument: 'Take your post · Mass Review', bindTitle: 'Take your post', bindLead: 'This binding code was given to you. It holds for seven days and works once.', bindSay: '绑定 {code}', bindStep1: 'Open the Mass Review account in your own WeChat.', bindStep2: 'Send it these words:', bindStep3: 'It tells you when it is done.', bindWarn: 'Whoever sends it first has the post. Do not pass it on.', bindBad: 'This QR code is not right. Please ask the administrator for another.', bindWhat: 'It makes you:', bindNow: 'Bind now', bindDone: 'Done: {role} · {place}',
    confirmDocument: 'Confirm a login · Mass Review', confirmTitle: 'Confirm a login', confirmLead: 'A computer wants to log in as you.', confirmStep1: 'Go back to WeChat and open the Mass Review account.', confirmStep2: 'If it is you who logs in, send it these words:', confirmStep3: 'Check the browser and the time it tells you, then confirm.', confirmWarn: 'If it is not you, close this page and send nothing.', confirmBad: 'This QR code is not right. Please reload the page on the computer and scan again.',
    copy: 'Copy', copied: 'Copied. Paste it in the account and send it.', copyFailed: 'It could not be copied. Please type it.',
  },
});

/** "11月23日 14:05". @param {string} iso */
export const moment = (iso) =>
  new Date(iso).toLocaleString(document.documentElement.lang, { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' });
