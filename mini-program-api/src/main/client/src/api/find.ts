import { call, query } from '@/lib/http';

export interface FoundWindow {
  code: string;
  shortCode: string;
  qr?: string;
  name: string;
  number: string;
  township: { code: string; name: string };
  county: { code: string; name: string };
  state: string;
  openNow: boolean;
}

/** Windows whose county, township, name, number and kind hold every word; or the one that a code names. */
export const findWindows = async (words: string): Promise<FoundWindow[]> => (await call<{ windows: FoundWindow[] }>(`/api/v1/windows${query({ q: words, limit: 30 })}`)).windows;
