/** 读给我听: where the browser can speak. The mini-program has no voice without a plugin from outside. */

import { onUnmounted, ref } from 'vue';
import { currentLanguage } from './reading';

/* Written for the browser; both branches are there for the type checker. */
export function useAloud() {
  const speaking = ref(false);
  const available = canSpeak();

  function stop(): void {
    speaking.value = false;
    if (available) hush();
  }

  function read(words: string): void {
    if (speaking.value) return stop();
    speaking.value = true;
    utter(words, () => (speaking.value = false));
  }

  onUnmounted(stop);
  return { available, speaking, read, stop };
}

function canSpeak(): boolean {
  // #ifdef H5
  return typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined';
  // #endif
  // #ifndef H5
  return false;
  // #endif
}

function hush(): void {
  // #ifdef H5
  speechSynthesis.cancel();
  // #endif
}

function utter(words: string, over: () => void): void {
  // #ifdef H5
  const said = new SpeechSynthesisUtterance(words);
  said.lang = currentLanguage.value === 'en' ? 'en-GB' : 'zh-CN';
  said.rate = 0.9; // Slower than a newsreader: whoever asks for it listens rather than skims.
  said.onend = over;
  said.onerror = over;
  speechSynthesis.cancel();
  speechSynthesis.speak(said);
  // #endif
  // #ifndef H5
  void words;
  over();
  // #endif
}
