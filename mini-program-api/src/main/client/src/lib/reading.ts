/** How somebody reads: the language, and how large. Both are remembered on the telephone. */

import { computed, ref } from 'vue';
import { fontScaleOfSystem, languageOfSystem, tellLanguage } from './platform';
import { read, write } from './storage';

export type Language = 'zh-CN' | 'en';

const LARGE = 1.35;
const LARGEST = 1.9;

const language = ref<Language>(read<Language>('language') ?? 'zh-CN');
const care = ref<boolean>(read<boolean>('care') ?? false);
const system = ref(1);

/** 关怀模式: large type. */
export const isLarge = computed(() => care.value || system.value >= 1.2);

/** What every size of type is multiplied with: WeChat's own font scale, and 关怀模式 on top of it. */
export const scale = computed(() => Math.min(LARGEST, Math.max(1, system.value, care.value ? LARGE : 1)));

export const currentLanguage = computed(() => language.value);

export function speak(chosen: Language): void {
  language.value = chosen;
  write('language', chosen);
  tellLanguage(chosen);
}

export function enlarge(large: boolean): void {
  care.value = large;
  write('care', large);
}

/** At the start: the system's font scale, and its language unless somebody has chosen one. */
export function followSystem(): void {
  system.value = fontScaleOfSystem();
  if (read<Language>('language') === undefined && languageOfSystem().toLowerCase().startsWith('en')) {
    language.value = 'en';
  }
  tellLanguage(language.value);
}
