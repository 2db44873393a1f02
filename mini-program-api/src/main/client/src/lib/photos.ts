/** Photos: taken or chosen, made small, handed to the server at once; whoever has a bad connection sees how far each of them is. */

import { computed, ref } from 'vue';
import type { TakenPhoto } from './draft';
import { Trouble, troubleOf } from './http';
import { apiOrigin } from './platform';
import { currentLanguage } from './reading';
import { authorization } from './session';
import { type Picture, pictures } from './pictures';

export const MOST_PHOTOS = 6;

const PATIENCE_MS = 60_000;

/** One that is on its way, or has not got through. */
export interface Upload {
  key: number;
  picture: Picture;
  trouble?: unknown;
}

/** How many more may be chosen. */
export const roomFor = (taken: number, underWay: number): number => Math.max(0, MOST_PHOTOS - taken - underWay);

/** @returns the server's id of it */
async function upload({ path, file }: Picture): Promise<string> {
  const header = { ...(await authorization()), Accept: 'application/json', 'Accept-Language': currentLanguage.value };
  return new Promise((resolve, reject) => {
    uni.uploadFile({
      url: `${apiOrigin()}/api/v1/photos`,
      name: 'file',
      header,
      timeout: PATIENCE_MS,
      ...(file ? { file, filePath: path } : { filePath: path }),
      success: ({ statusCode, data }) => {
        const answer = parsed(data);
        if (statusCode === 201 && typeof answer?.id === 'string') resolve(answer.id);
        else reject(statusCode >= 200 && statusCode < 300 ? new Trouble(0) : troubleOf(statusCode, answer));
      },
      fail: () => reject(new Trouble(0)),
    });
  });
}

export function parsed(data: unknown): { id?: unknown } | undefined {
  try {
    return (typeof data === 'string' ? JSON.parse(data) : data) as { id?: unknown } | undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param taken what is there already
 * @param changed with all that the server has
 */
export function usePhotos(taken: () => TakenPhoto[], changed: (photos: TakenPhoto[]) => void) {
  const uploads = ref<Upload[]>([]);
  const unreadable = ref(false);
  const room = computed(() => roomFor(taken().length, uploads.value.length));
  let count = 0;

  async function add(): Promise<void> {
    unreadable.value = false;
    const found = await pictures(room.value);
    unreadable.value = found.some((picture) => picture === undefined);
    for (const picture of found) if (picture && room.value > 0) void start({ key: count++, picture });
  }

  const put = (upload: Upload) => (uploads.value = uploads.value.map((other) => (other.key === upload.key ? upload : other)));
  const isThere = (key: number) => uploads.value.some((other) => other.key === key);

  async function start(fresh: Upload): Promise<void> {
    if (isThere(fresh.key)) put({ ...fresh, trouble: undefined });
    else uploads.value = [...uploads.value, fresh];
    try {
      const id = await upload(fresh.picture);
      if (!isThere(fresh.key)) return; // Taken away meanwhile.
      removeUpload(fresh.key);
      changed([...taken(), { id, thumb: fresh.picture.thumb }]);
    } catch (trouble) {
      if (isThere(fresh.key)) put({ ...fresh, trouble });
    }
  }

  const removeUpload = (key: number) => (uploads.value = uploads.value.filter((other) => other.key !== key));
  const remove = (id: string) => changed(taken().filter((photo) => photo.id !== id));
  const busy = computed(() => uploads.value.some(({ trouble }) => trouble === undefined));

  return { uploads, room, unreadable, busy, add, again: start, remove, removeUpload };
}
