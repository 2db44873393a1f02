/** A telephone number for the call-back, left after saving and taken back at will. */

import { callAs } from '@/lib/session';

const path = (receipt: string) => `/api/v1/receipts/${encodeURIComponent(receipt)}/contact`;

export const leavePhone = (receipt: string, phone: string): Promise<void> => callAs(path(receipt), { method: 'PUT', body: { phone } });

export const takePhoneBack = (receipt: string): Promise<void> => callAs(path(receipt), { method: 'DELETE' });
