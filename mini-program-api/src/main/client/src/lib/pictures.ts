/** Pictures from the telephone's camera or album, no larger than needed: half a megabyte also gets through in the hills. */

/** @property file in a browser; path in the mini-program @property thumb an address that an <image> shows */
export interface Picture {
  path: string;
  thumb: string;
  file?: File;
}

const LONGEST_SIDE = 1600;
const THUMB_SIDE = 240;
const NAME = 'photo.jpg';

/** Width and height with the longer side at most so long; never larger than it was. */
export function fitted(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** @returns undefined for each that can not be read; nothing at all when somebody has thought better of it */
export function pictures(most: number): Promise<(Picture | undefined)[]> {
  return new Promise((resolve) => {
    uni.chooseImage({
      count: most,
      sizeType: ['compressed'],
      success: (chosen) => {
        // #ifdef MP-WEIXIN
        resolve(listed<string>(chosen.tempFilePaths).map((path) => ({ path, thumb: path })));
        // #endif
        // #ifndef MP-WEIXIN
        void Promise.all(listed<File>(chosen.tempFiles).map(smaller)).then(resolve);
        // #endif
      },
      fail: () => resolve([]),
    });
  });
}

/** The framework's types allow for a single one. */
const listed = <T>(chosen: unknown): T[] => ([] as T[]).concat(chosen as T[]);

// #ifdef H5
/** The pixels alone: where and with what a photo was taken stays on the telephone. */
async function smaller(file: File): Promise<Picture | undefined> {
  const address = URL.createObjectURL(file);
  try {
    const picture = await opened(address);
    const blob = await new Promise<Blob | null>((done) => drawn(picture, LONGEST_SIDE).toBlob(done, 'image/jpeg', 0.82));
    if (!blob) return undefined;
    return { path: NAME, thumb: drawn(picture, THUMB_SIDE).toDataURL('image/jpeg', 0.6), file: new File([blob], NAME, { type: 'image/jpeg' }) };
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function opened(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = document.createElement('img');
    picture.onload = () => resolve(picture);
    picture.onerror = reject;
    picture.src = address;
  });
}

function drawn(picture: HTMLImageElement, longest: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, fitted(picture.naturalWidth, picture.naturalHeight, longest));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
// #endif
