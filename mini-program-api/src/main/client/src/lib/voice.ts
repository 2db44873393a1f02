/** Speaking instead of typing, where the browser can write down what it hears; the mini-program would need a plugin and has the keyboard's own. */

import { onUnmounted, ref } from 'vue';
import { currentLanguage } from './reading';

/** What browsers call SpeechRecognition; TypeScript does not know it. */
interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: { resultIndex: number; results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
  stop(): void;
}

/** Sentences one after the other, in one line; nothing is said twice because the microphone was pressed twice. */
export function joined(before: string, heard: string): string {
  const said = heard.trim();
  if (!said) return before;
  const kept = before.trimEnd();
  if (!kept) return said;
  return /[。！？，；.!?,;]$/.test(kept) ? `${kept}${/[\x00-\x7f]$/.test(kept) ? ' ' : ''}${said}` : `${kept}${/[\x00-\x7f]$/.test(kept) ? '. ' : '，'}${said}`;
}

function recognition(): Recognition | undefined {
  // #ifdef H5
  const known = window as unknown as Record<string, (new () => Recognition) | undefined>;
  const Known = known.SpeechRecognition ?? known.webkitSpeechRecognition;
  return Known && window.isSecureContext ? new Known() : undefined;
  // #endif
  // #ifndef H5
  return undefined;
  // #endif
}

/** @param heard each time a sentence is complete */
export function useVoice(heard: (text: string) => void) {
  const ear = recognition();
  const available = ref(ear !== undefined);
  const listening = ref(false);
  const failed = ref(false);

  if (ear) {
    ear.continuous = false;
    ear.interimResults = false;
    ear.onresult = ({ results, resultIndex }) => heard(results[resultIndex]?.[0]?.transcript ?? '');
    ear.onerror = ({ error }) => {
      failed.value = error !== 'aborted' && error !== 'no-speech';
      if (error === 'not-allowed' || error === 'service-not-allowed' || error === 'network') available.value = false;
    };
    ear.onend = () => (listening.value = false);
  }

  function press(): void {
    if (!ear) return;
    if (listening.value) return ear.stop();
    failed.value = false;
    ear.lang = currentLanguage.value;
    try {
      ear.start();
      listening.value = true;
    } catch {
      failed.value = true;
    }
  }

  onUnmounted(() => ear?.abort());
  return { available, listening, failed, press };
}
