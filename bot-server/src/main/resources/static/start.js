/** The start page: a window to scan, the city's score as it moves, and the phone's door while there is a phone. */

import { address, get } from './house/api.js';
import { byId } from './house/draw.js';
import { listen } from './house/live.js';
import { CITY, anyWindow, scanCode, windowName } from './house/places.js';
import { count, enough, glow, oneDecimal, scoreOf } from './house/score.js';
import { languageButton, phrases, write } from './house/words.js';

const say = phrases({
  zh: {
    page: '群众评 · 随州市便民服务窗口评价',
    skip: '跳到正文',
    name: '群众评',
    title: '办完事，您来评',
    lead: '随州市 50 个便民服务中心、295 个窗口，每个窗口都有一个二维码。扫一扫，说句心里话：好的表扬，不好的整改，改没改好还由您说了算。',
    city: '全市本年满意度',
    count: '（{n} 条评价）',
    doors: '从这里进去',
    phone: '打开演示手机',
    phoneWhat: '不用微信，在这台电脑上扫码、说话、收回复',
    client: '评价、投诉、查进度',
    clientWhat: '网页版，和微信小程序一样',
    scores: '公开得分',
    board: '大厅大屏',
    api: '接口说明',
    scan: '扫码评一个窗口',
    open: '不扫码，直接打开',
    another: '换一个窗口',
    trouble: '暂时取不到窗口，请稍后再点“换一个窗口”。',
    codeOf: '{name} 的二维码',
    promise: '评价自愿、匿名。谁也不能要求或暗示您打好评。',
    hotline: '政务服务便民热线',
    staff: '工作人员登录',
  },
  en: {
    page: 'Mass Review · Suizhou service windows',
    skip: 'Skip to content',
    name: 'Mass Review',
    title: 'You were served. You judge.',
    lead: 'Suizhou has 50 service centres with 295 windows, and each window has a code. Scan it and say what you think: what is good is praised, what is not is put right, and you say whether it was.',
    city: 'Satisfaction in the city this year',
    count: '({n} reviews)',
    doors: 'Ways in',
    phone: 'Open the stand-in phone',
    phoneWhat: 'Scan, chat and get answers on this computer, without WeChat',
    client: 'Rate, complain, follow up',
    clientWhat: 'The web pages, the same as in the mini-program',
    scores: 'Public scores',
    board: 'Hall display',
    api: 'API description',
    scan: 'Scan to rate a window',
    open: 'Open without scanning',
    another: 'Another window',
    trouble: 'No window can be had just now. Please try “Another window” in a moment.',
    codeOf: 'Code of {name}',
    promise: 'Rating is voluntary and anonymous. Nobody may ask or hint for praise.',
    hotline: 'City hotline',
    staff: 'Staff login',
  },
});

let shown;

async function showWindow() {
  byId('another').disabled = true;
  try {
    shown = await anyWindow();
  } catch {
    shown = undefined;
  }
  byId('another').disabled = false;
  drawWindow();
}

function drawWindow() {
  const { county, township, window: at } = shown ?? {};
  for (const id of ['code-image', 'code-link', 'code-place', 'code-window']) byId(id).hidden = !at;
  byId('code-trouble').hidden = Boolean(at);
  byId('code-trouble').textContent = say('trouble');
  if (!at) return;
  const code = encodeURIComponent(scanCode(at));
  byId('code-image').src = address(`api/v1/windows/${code}/qr.svg`);
  byId('code-image').alt = say('codeOf', { name: windowName(at) });
  byId('code-link').href = address(`w/${code}`);
  byId('code-place').textContent = `${county.name} · ${township.name}`;
  byId('code-window').firstElementChild.textContent = windowName(at);
}

let city;

/** @param {import('./house/score.js').Score} score */
function drawCity(score) {
  const before = byId('city-figure').textContent;
  city = score;
  byId('city').hidden = !enough(score);
  if (!enough(score)) return;
  byId('city-figure').textContent = oneDecimal(score.satisfaction);
  byId('city-count').textContent = say('count', { n: count(score.n) });
  if (before && before !== byId('city-figure').textContent) glow(byId('city-figure'));
}

function draw() {
  write(say);
  document.title = say('page');
  if (shown) drawWindow();
  if (city) drawCity(city);
}

languageButton(byId('language'), draw);
byId('another').addEventListener('click', showWindow);
draw();
showWindow();
get('standin/persons').then(() => (byId('phone-door').hidden = false), () => {});
scoreOf(CITY.kind, CITY.code, 'year').then(drawCity, () => {});
listen('api/v1/board/stream', 'score', (score) => {
  if (score.kind === CITY.kind) drawCity(score);
}, (open) => {
  if (open && !shown && !byId('another').disabled) showWindow(); // The server is back.
});
