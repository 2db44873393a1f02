/** A receipt as a picture for the phone's album. */

import { el } from '../house/draw.js';
import { say } from './say.js';

const WIDTH = 900;
const HEIGHT = 600;
const SANS = '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';

/**
 * @param {string} receipt
 * @param {string} words what it is for
 */
export async function savePicture(receipt, words) {
  const canvas = el('canvas', { width: WIDTH, height: HEIGHT });
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#f8f5ee';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = '#1c5a4e';
  pen.fillRect(0, 0, WIDTH, 18);
  const line = (text, y, size, colour, weight = 400) => {
    pen.font = `${weight} ${size}px ${SANS}`;
    pen.fillStyle = colour;
    pen.fillText(text, WIDTH / 2, y, WIDTH - 80);
  };
  pen.textAlign = 'center';
  line(say('name'), 110, 52, '#123a33', 700);
  line(words, 200, 34, '#1d2825');
  line(say('receipt'), 300, 34, '#52605b');
  line(receipt, 380, 64, '#1c5a4e', 700);
  line(new Date().toLocaleDateString(document.documentElement.lang), 460, 30, '#52605b');
  line(location.origin, 520, 30, '#52605b');
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
  const href = URL.createObjectURL(blob);
  el('a', { href, download: `${receipt}.png` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
