/** Complaints as those who handle them see them. */

import { query } from '@/lib/http';
import { callAs } from '@/lib/session';
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
