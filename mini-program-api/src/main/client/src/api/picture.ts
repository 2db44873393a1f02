/** Photos that are opened by who one is, not by their address alone. */

import { Trouble, troubleOf } from '@/lib/http';
import { apiOrigin } from '@/lib/platform';
import { authorization } from '@/lib/session';

/** A photo of a complaint, as an address that can be drawn: for its author and for those who handle it. */
export async function pictureOf(number: string, id: string): Promise<string> {
  const url = `${apiOrigin()}/api/v1/complaints/${encodeURIComponent(number)}/photos/${encodeURIComponent(id)}`;
  const header = await authorization();
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Trouble(0));
    // #ifdef MP-WEIXIN
    uni.downloadFile({ url, header, success: ({ statusCode, tempFilePath }) => (statusCode === 200 ? resolve(tempFilePath) : reject(troubleOf(statusCode, undefined))), fail });
    // #endif
    // #ifndef MP-WEIXIN
    uni.request({
      url,
      header,
      responseType: 'arraybuffer',
      success: ({ statusCode, data }) => (statusCode === 200 ? resolve(pictureIn(data as ArrayBuffer)) : reject(troubleOf(statusCode, undefined))),
      fail,
    });
    // #endif
  });
}

/** The server keeps every photo as JPEG. */
const pictureIn = (bytes: ArrayBuffer) => `data:image/jpeg;base64,${uni.arrayBufferToBase64(bytes)}`;
