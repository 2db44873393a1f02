/** Complaints as those who handle them see them. */

import { Trouble, query, troubleOf } from '@/lib/http';
import { apiOrigin } from '@/lib/platform';
import { authorization, callAs } from '@/lib/session';
import type { CaseView, Place, TagView } from './receipt';

export type Urgency = 'OVERDUE' | 'SOON' | 'CALM' | 'NONE';

/** @property answerable who owes the answer */
export interface CaseRow {
  number: string;
  kind: string;
  window: Place;
  township?: Place;
  tags: TagView[];
  stage: string;
  stageText: string;
  openedAt: string;
  dueOn?: string;
  dueText?: string;
  overdue: boolean;
  urgency: Urgency;
  named: boolean;
  round: number;
  answerable: string;
}

export interface CaseFilter {
  stage?: string;
  open?: boolean;
  overdue?: boolean;
  escalated?: boolean;
  extension?: boolean;
  within?: string;
  after?: string;
  limit?: number;
}

/** As officials see it; more than whoever complained does. */
export interface StaffCase extends CaseView {
  kind: string;
  answerable: string;
  answerableText: string;
  extension?: { state: string; stateText: string; to: string };
  calls: number;
}

/** Those due first come first. @property next to give as after for the page behind */
export const casesFor = (filter: CaseFilter): Promise<{ complaints: CaseRow[]; next?: string }> => callAs(`/api/v1/complaints${query({ ...filter })}`);

export const caseOf = (number: string): Promise<StaffCase> => callAs(`/api/v1/complaints/${encodeURIComponent(number)}`);

/** What comes along with a deed. */
export interface DeedBody {
  words?: string;
  rootCause?: string;
  outcome?: string;
  extendTo?: string;
  target?: string;
  version: number;
}

export const deed = (number: string, action: string, body: DeedBody): Promise<void> =>
  callAs(`/api/v1/complaints/${encodeURIComponent(number)}/actions/${encodeURIComponent(action)}`, { method: 'POST', body });

/** Each reading is written down. */
export const phoneOf = async (number: string): Promise<string> => (await callAs<{ phone: string }>(`/api/v1/complaints/${encodeURIComponent(number)}/phone`)).phone;

/** A photo that only officials of the place may see, as an address that can be drawn: of a file in the mini-program, in a browser of the bytes themselves. */
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

const pictureIn = (bytes: ArrayBuffer) => `data:${kindOf(new Uint8Array(bytes))};base64,${uni.arrayBufferToBase64(bytes)}`;

/** By its first byte; the browser looks at the rest itself. */
const kindOf = ([first]: Uint8Array) => (first === 0x89 ? 'image/png' : first === 0x52 ? 'image/webp' : 'image/jpeg');
