/** The running year's rule book and the limits of the loop, as the server publishes them. */

import { call } from '@/lib/http';
import type { Level } from '@/words/common';

export interface Rules {
  year: number;
  version: string;
  hash?: string;
  levels: { level: Level; label: string; points: number }[];
  weights: { satisfaction: number; onTime: number; followUp: number };
  shrinkage: { window: number; township: number; county: number; city: number };
  rates: { shrinkage: number };
  /** In standard errors. */
  interval: number;
  eligibility: Record<'window' | 'township' | 'county', { reviews: number; days: number }>;
  smallestPublicGroup: number;
  deadlines: {
    version: string;
    contact: number;
    reply: Record<string, number>;
    extension: number;
    /** Working days behind the date after which the township, the county, the city owes the answer. */
    escalate: number[];
    appeal: number;
    review: number;
    rounds: number;
  };
}

export const rulesOfTheYear = (): Promise<Rules> => call('/api/v1/rules');
