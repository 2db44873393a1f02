/** What somebody sees who scanned a desktop's login code: what to send, if it is really he who logs in. */

import { say } from '../staff/say.js';
import { steps } from '../staff/steps.js';

const word = new URLSearchParams(location.search).get('word') ?? '';

steps({ page: 'confirm', value: word, right: /^[1-9]\d{5}$/, words: () => say('say', { word }) });
