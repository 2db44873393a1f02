import type { Plugin } from 'vite';

/** aria-role is WeChat's own name for role; in a browser it is no attribute that a reader aloud may meet. */
const ARIA_ROLE = /\s:?aria-role="[^"]*"/g;

export function withoutRolesOfWechat(): Plugin {
  return {
    name: 'massreview:without-roles-of-wechat',
    enforce: 'pre',
    transform(code, id) {
      return process.env.UNI_PLATFORM === 'h5' && id.endsWith('.vue') ? { code: code.replace(ARIA_ROLE, ''), map: null } : undefined;
    },
  };
}
