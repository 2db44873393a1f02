import { call } from '@/lib/http';

/** 投诉建议 about the system itself; nobody's name goes with it. */
export const suggest = (words: string): Promise<void> => call('/api/v1/suggestions', { method: 'POST', body: { words } });
