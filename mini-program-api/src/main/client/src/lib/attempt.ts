/** One thing somebody presses for: under way, or failed with a sentence that says why. A second press meanwhile does nothing. */

import { ref } from 'vue';
import { troubleWords } from './told';

export function useAttempt() {
  const busy = ref(false);
  const trouble = ref<string>();

  async function attempt(deed: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    trouble.value = undefined;
    try {
      await deed();
    } catch (failure) {
      trouble.value = troubleWords(failure);
    } finally {
      busy.value = false;
    }
  }

  return { busy, trouble, attempt };
}
