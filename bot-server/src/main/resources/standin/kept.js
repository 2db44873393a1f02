/** What this browser remembers: who it is, where it was, what was said, and what was being typed. */

const PREFIX = 'massreview.phone.';
const LONGEST = 200;

function read(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function write(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Full or forbidden: the page works without a memory.
  }
}

export const person = () => read('person', undefined);
export const keepPerson = (who) => write('person', who);

/** The chat that is open: mp for the account, ma for the mini-program. */
export const chatOf = () => (read('chat', 'mp') === 'ma' ? 'ma' : 'mp');
export const keepChat = (channel) => write('chat', channel);

/** What windows are scanned with: wechat, chat (the account's menu) or camera. */
export const scanWay = () => read('scan', 'wechat');
export const keepScanWay = (way) => write('scan', way);

/** The window the person stands at: {county, township, window}. */
export const place = () => read('place', undefined);
export const keepPlace = (at) => write('place', at);

export const said = (openid) => read(`said.${openid}`, []);
export const keepSaid = (openid, all) => write(`said.${openid}`, all.slice(-LONGEST));
export const hasSpoken = (openid) => said(openid).length > 0;

export const draft = (openid) => read(`draft.${openid}`, '');
export const keepDraft = (openid, text) => write(`draft.${openid}`, text);

/** The last message somebody has looked at. */
export const lastSeen = (openid) => read('seen', {})[openid] ?? 0;
export const seen = (openid, seq) => write('seen', { ...read('seen', {}), [openid]: seq });
