/** One's own data, as a file where there are files, else on the clipboard. */

/** @returns how it was given */
export function give(data: object, name: string): Promise<'FILE' | 'CLIPBOARD'> {
  const text = JSON.stringify(data, null, 2);
  // #ifdef H5
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // Some browsers read it only after the click has returned.
  return Promise.resolve('FILE');
  // #endif
  // #ifndef H5
  return new Promise((resolve, reject) => uni.setClipboardData({ data: text, showToast: false, success: () => resolve('CLIPBOARD'), fail: reject }));
  // #endif
}
