import { getCurrentInstance, onMounted, onUpdated } from 'vue';

/** In a browser the framework leaves a field's label on the box around what is typed into, where no reader aloud looks for it. */
export function labelInside(words: () => string): void {
  // #ifdef H5
  const me = getCurrentInstance();
  const tell = () => (me?.proxy?.$el as HTMLElement | undefined)?.querySelector('input, textarea')?.setAttribute('aria-label', words());
  onMounted(tell);
  onUpdated(tell);
  // #endif
  // #ifndef H5
  void words;
  // #endif
}

/** The keyboard goes to a part of the component that asks. A handler can not do that by its event: the framework gives it a copy without elements. */
export function focusInside(): (selector: string) => void {
  // #ifdef H5
  const me = getCurrentInstance();
  return (selector) => (me?.proxy?.$el as HTMLElement | undefined)?.querySelector<HTMLElement>(selector)?.focus();
  // #endif
  // #ifndef H5
  return () => undefined;
  // #endif
}
