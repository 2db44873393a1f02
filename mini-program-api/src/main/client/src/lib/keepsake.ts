/** A receipt as a picture for the telephone's album. */

const WIDTH = 900;
const HEIGHT = 640;
const SANS = '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';

export interface Keepsake {
  name: string;
  title: string;
  label: string;
  receipt: string;
  /** A line below: the day of the answer, or how to come back. */
  note: string;
}

/** What both canvases have. */
interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): CanvasRenderingContext2D | null;
}

export function drawKeepsake(canvas: Canvas, { name, title, label, receipt, note }: Keepsake): void {
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This telephone draws no pictures.');
  pen.fillStyle = '#f8f5ee';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = '#1c5a4e';
  pen.fillRect(0, 0, WIDTH, 20);
  pen.textAlign = 'center';
  const line = (text: string, y: number, size: number, colour: string, weight = 400) => {
    pen.font = `${weight} ${size}px ${SANS}`;
    pen.fillStyle = colour;
    pen.fillText(text, WIDTH / 2, y, WIDTH - 80);
  };
  line(name, 112, 54, '#123a33', 700);
  line(title, 196, 34, '#1d2825');
  line(label, 306, 34, '#52605b');
  line(receipt, 392, 68, '#1c5a4e', 700);
  line(note, 490, 34, '#1d2825');
  pen.fillStyle = '#c08a2b';
  pen.fillRect(WIDTH / 2 - 60, 560, 120, 6);
}

/** @returns an address of the picture, and whether it has been saved already */
export function saveKeepsake(keepsake: Keepsake, canvas: unknown): Promise<{ address: string; saved: boolean }> {
  // #ifdef MP-WEIXIN
  return savedInAlbum(keepsake, canvas);
  // #endif
  // #ifndef MP-WEIXIN
  void canvas;
  return downloaded(keepsake);
  // #endif
}

// #ifdef MP-WEIXIN
function savedInAlbum(keepsake: Keepsake, canvas: unknown): Promise<{ address: string; saved: boolean }> {
  return new Promise((resolve, reject) => {
    drawKeepsake(canvas as Canvas, keepsake);
    const drawn = ({ tempFilePath }: { tempFilePath: string }) =>
      uni.saveImageToPhotosAlbum({
        filePath: tempFilePath,
        success: () => resolve({ address: tempFilePath, saved: true }),
        fail: () => resolve({ address: tempFilePath, saved: false }), // No leave for the album: it can be pressed long instead.
      });
    uni.canvasToTempFilePath({ canvas, fileType: 'png', success: drawn, fail: reject } as unknown as UniNamespace.CanvasToTempFilePathOptions);
  });
}
// #endif

// #ifdef H5
/** Some browsers, WeChat's among them, do nothing with a download and do not say so. */
function downloaded(keepsake: Keepsake): Promise<{ address: string; saved: boolean }> {
  return Promise.resolve().then(() => {
    const canvas = document.createElement('canvas');
    drawKeepsake(canvas as unknown as Canvas, keepsake);
    const address = canvas.toDataURL('image/png');
    const link = document.createElement('a');
    Object.assign(link, { href: address, download: `${keepsake.receipt}.png` });
    link.click();
    return { address, saved: false };
  });
}
// #endif
