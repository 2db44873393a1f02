/** The review page's phrase book. */

import { phrases } from '../house/words.js';

export const say = phrases({
  zh: {
    document: '评价窗口 · 群众评', skip: '跳到正文', name: '群众评', promise: '评价自愿、匿名。谁也不能要求或暗示您打好评。', haveReceipt: '我有回执', hotline: '热线 12345',
    wait: '正在打开…', unreachable: '网络不通，暂时打不开。网络好了会自动再试。', busy: '现在来的人多，请稍等一会儿再试。', again: '再试一次', failed: '没有办成，请再试一次。',
    open: '现在上班', closed: '现在不是上班时间，照样可以评', gone: '这个窗口已经停用，不能再评价。',
    score: '今年有 {n} 条评价，满意度 {value} 分（满分 100 分）。', few: '今年有 {n} 条评价，满 5 条才公布得分。', none: '今年还没有人评价，您是第一位。',
    codeTitle: '评价哪个窗口？', codeTrouble: '打不开这个窗口', codeLabel: '请输入台卡上二维码下面的窗口码', codeHint: '6 位数字', codeGo: '打开这个窗口', codeEmpty: '请先输入窗口码。', codeAdvice: '可以照着台卡输入窗口码，或者重新扫一次。',
    question: '这次办事，您满意吗？', reasons: '哪里没办好？', reasonsHow: '可以多选；也可以只写一句话。', reasonNeeded: '请至少选一个原因，或者写一句话，我们才好去查、去改。',
    words: '想说的话', optional: '（可以不填）', wordsHint: '比如：材料跑了三趟才说全', counter: '{n} / 1000 字', wordsLong: '文字请不要超过 1000 个字。',
    finer: '再说细一点', finerHow: '四个方面，想评哪个评哪个。', unrated: '不评',
    EFFECTIVENESS: '办事成效', EXPERIENCE: '办事体验', ABILITY: '服务能力', CONDUCT: '工作作风',
    photos: '照片', addPhoto: '放照片', photoRule: '最多 6 张。照片里的拍摄地点等信息会去掉。', photo: '第 {n} 张照片', uploading: '正在上传…', notUploaded: '没传上', reupload: '重传', remove: '去掉', photosBusy: '照片还在上传，请稍等。', photosFailed: '有照片没有传上，请点“重传”或“去掉”。', photoBad: '这个文件打不开，请换一张照片。',
    matter: '办件编号', matterHow: '在受理单、回执单上能找到；又办了一件事才需要填。', submit: '提交评价',
    sending: '正在发送…', unsent: '还没有发出去', unsentHow: '您填的都存在这台手机上，没有丢。网络好了会自动再发，您也可以自己点。', busyHow: '现在提交的人多。您填的都存在这台手机上，没有丢，一会儿会自动再发。', unsentWhat: '{window}：{level}', sendNow: '现在再发一次', unsentKeep: '请不要清除浏览器的数据。关掉这一页也不要紧，下次打开会接着发。', late: '您上次对“{window}”的评价已经送到，回执在“我有回执”里。',
    thanks: '收到了，谢谢您！', thanksBad: '收到了，谢谢您说出来。', yours: '{window}：{level}', receipt: '回执码', copy: '复制', copied: '已复制。', copyFailed: '没有复制成，请抄下来。', picture: '存成图片', pictureHow: '图片已经存下。', comeBack: '凭回执码，不用登录，就能查看、删除这条评价；24 小时内还能改。回来的办法：再扫窗口的二维码，点下面的“我有回执”。', keepSafe: '请抄下来或者存成图片。谁有这个回执码，谁就能看、能删，请不要给别人。', look: '看看我的评价', complaint: '已经转去整改，编号 {number}。{due}', otherWindow: '再评一个窗口', keptUnsure: '这台手机不让网页存东西，请务必抄下回执码。',
    receiptTitle: '我的回执', receiptLabel: '请输入回执码', receiptHint: '例如 ABCD-EFGH-JKMN-PQRS', receiptGo: '查看', receiptEmpty: '请先输入回执码。', mine: '在这台手机上评过的', forget: '从这台手机上去掉',
    given: '{when} 评价', corrected: '改过，现在是第 {version} 版', excluded: '这条评价没有计入评分。', erased: '内容已经按您的要求删除。', said: '您说的话', photosOf: '照片 {n} 张', stage: '整改 {number}：{stage}',
    asked: '问题解决了吗？', 'deed.satisfied': '满意，解决了', 'deed.partly': '部分解决', 'deed.unsatisfied': '不满意，没解决', 'deed.add': '补充情况', 'deed.reopen': '还没解决，重新办', 'deed.object': '对结果有异议', 'deed.split': '不是一件事，单独办', 'deed.withdraw': '撤回', deedWords: '想说的话', deedWordsNeeded: '请写一句话，说说情况。', deedCancel: '先不办', deedSend: '确定', deedDone: '收到了，记下了。',
    correct: '改一改评价', correctUntil: '{when} 以前可以改。', tooLate: '已经过了 24 小时，不能再改了。', correctTitle: '改一改您的评价', correctHow: '改过以后，以新的为准。照片不变。', save: '保存修改', saved: '改好了。', cancel: '不改了',
    erase: '删除我写的内容', eraseSure: '文字、照片会永远删掉，找不回来。满意度的那一票还在。', eraseYes: '确定删除', eraseNo: '不删了', erasedNow: '已经删除。', back: '返回',
  },
  en: {
    document: 'Rate a window · Mass Review', skip: 'Skip to content', name: 'Mass Review', promise: 'Rating is voluntary and anonymous. Nobody may ask or hint for praise.', haveReceipt: 'I have a receipt', hotline: 'Hotline 12345',
    wait: 'Opening…', unreachable: 'No connection just now. The page tries again by itself when it is back.', busy: 'Many people are here just now. Please try again in a moment.', again: 'Try again', failed: 'That did not work. Please try again.',
    open: 'Open now', closed: 'Closed just now; you can still rate', gone: 'This window has been closed for good and can no longer be rated.',
    score: '{n} reviews this year, satisfaction {value} of 100.', few: '{n} reviews this year; the score is published from 5.', none: 'Nobody has rated this window this year. You are the first.',
    codeTitle: 'Which window?', codeTrouble: 'This window can not be opened', codeLabel: 'Window code, printed below the QR code', codeHint: '6 digits', codeGo: 'Open this window', codeEmpty: 'Please enter the window code first.', codeAdvice: 'Type the window code from the sign, or scan again.',
    question: 'Were you satisfied this time?', reasons: 'What went wrong?', reasonsHow: 'Choose as many as you like, or just write a sentence.', reasonNeeded: 'Please choose a reason or write a sentence, so that it can be looked into and put right.',
    words: 'Your words', optional: '(optional)', wordsHint: 'For example: told of all the papers only on my third trip', counter: '{n} / 1000 characters', wordsLong: 'At most 1000 characters, please.',
    finer: 'Say more', finerHow: 'Four aspects; rate those you want to.', unrated: 'Not rated',
    EFFECTIVENESS: 'Effectiveness', EXPERIENCE: 'Experience', ABILITY: 'Ability', CONDUCT: 'Conduct',
    photos: 'Photos', addPhoto: 'Add photos', photoRule: 'Up to 6. Where they were taken is removed from them.', photo: 'Photo {n}', uploading: 'Uploading…', notUploaded: 'Not uploaded', reupload: 'Retry', remove: 'Remove', photosBusy: 'A photo is still being uploaded.', photosFailed: 'A photo was not uploaded. Press “Retry” or “Remove”.', photoBad: 'This file can not be opened. Please choose another photo.',
    matter: 'Matter number', matterHow: 'It is on the slip you were given; needed only when you had another matter dealt with.', submit: 'Send my review',
    sending: 'Sending…', unsent: 'Not sent yet', unsentHow: 'What you wrote is kept on this phone. It is sent by itself when the connection is back; you can also press the button.', busyHow: 'Many people are sending just now. What you wrote is kept on this phone and is sent again in a moment.', unsentWhat: '{window}: {level}', sendNow: 'Send now', unsentKeep: 'Please do not clear the browser’s data. You may close this page; it goes on when opened again.', late: 'Your earlier review of “{window}” has arrived; its receipt is under “I have a receipt”.',
    thanks: 'Received. Thank you!', thanksBad: 'Received. Thank you for speaking up.', yours: '{window}: {level}', receipt: 'Receipt', copy: 'Copy', copied: 'Copied.', copyFailed: 'It could not be copied. Please write it down.', picture: 'Save as picture', pictureHow: 'The picture has been saved.', comeBack: 'With this receipt, and no login, you can look at your review and erase it, and correct it within 24 hours. To come back, scan the window’s code and follow “I have a receipt” below.', keepSafe: 'Write it down or save the picture. Whoever has it can look and erase: keep it to yourself.', look: 'See my review', complaint: 'Passed on to be put right, number {number}. {due}', otherWindow: 'Rate another window', keptUnsure: 'This phone does not let the page keep anything: be sure to write the receipt down.',
    receiptTitle: 'My receipt', receiptLabel: 'Receipt', receiptHint: 'such as ABCD-EFGH-JKMN-PQRS', receiptGo: 'Show', receiptEmpty: 'Please enter the receipt first.', mine: 'Given on this phone', forget: 'Remove from this phone',
    given: 'Given {when}', corrected: 'Corrected; this is version {version}', excluded: 'This review does not count in the score.', erased: 'The content was erased as you asked.', said: 'Your words', photosOf: '{n} photos', stage: 'Complaint {number}: {stage}',
    asked: 'Is it solved?', 'deed.satisfied': 'Yes, solved', 'deed.partly': 'Partly solved', 'deed.unsatisfied': 'No, not solved', 'deed.add': 'Add something', 'deed.reopen': 'Still not solved: open again', 'deed.object': 'Object to the outcome', 'deed.split': 'Not the same matter: handle on its own', 'deed.withdraw': 'Withdraw', deedWords: 'Your words', deedWordsNeeded: 'Please write a sentence.', deedCancel: 'Not now', deedSend: 'Confirm', deedDone: 'Received.',
    correct: 'Correct it', correctUntil: 'Can be corrected until {when}.', tooLate: 'More than 24 hours have passed; it can no longer be corrected.', correctTitle: 'Correct your review', correctHow: 'The new one will count. Photos stay.', save: 'Save', saved: 'Corrected.', cancel: 'Leave it as it is',
    erase: 'Erase the content', eraseSure: 'Words and photos are erased for good. Your vote stays.', eraseYes: 'Erase', eraseNo: 'Keep it', erasedNow: 'Erased.', back: 'Back',
    'tag.SLOW': 'Slow work', 'tag.OVERDUE': 'Promised time missed', 'tag.PERFUNCTORY': 'Fobbed off', 'tag.MULTI_TRIP': 'Several trips needed', 'tag.LONG_WAIT': 'Long queue', 'tag.NOT_PROACTIVE': 'Not helpful', 'tag.RUDE_WORDS': 'Impolite words', 'tag.COLD': 'Cold or harsh manner', 'tag.FACILITY': 'Facilities missing', 'tag.PRIVACY': 'Private data leaked', 'tag.UNCLEAR_POLICY': 'Rules badly explained', 'tag.NOT_ONCE': 'Not told everything at once', 'tag.SYS_INEPT': 'Could not use the system', 'tag.ERROR': 'Mistakes or lost papers', 'tag.LATE_EARLY': 'Late in, early out', 'tag.OFF_POST': 'Nobody at the post', 'tag.NEGLECT': 'Neglect (phone, chatting)', 'tag.EXTORT': 'Bribes or illegal fees', 'tag.FAVORITISM': 'Queue jumping, favours', 'tag.SYS_DOWN': 'System or machine down', 'tag.FAST': 'Quick', 'tag.KIND': 'Kind and patient', 'tag.CONVENIENT': 'Good place', 'tag.PRO': 'Knows the work', 'tag.DILIGENT': 'Upright and diligent',
  },
});

/** A tag in the chosen language; the operator's own tags keep their label. @param {{code: string, label: string}} tag */
export function tagName({ code, label }) {
  const said = say(`tag.${code}`);
  return said === `tag.${code}` ? label : said;
}

/** What a failed call is told as. @param {import('../house/api.js').Trouble} trouble */
export const troubleWords = (trouble) => (trouble.status === 0 ? say('unreachable') : trouble.message || say(trouble.passing ? 'busy' : 'failed'));

/** "11月23日 14:05". @param {string} iso */
export const moment = (iso) =>
  new Date(iso).toLocaleString(document.documentElement.lang, { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' });
