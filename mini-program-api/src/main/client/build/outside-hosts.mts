import type { Plugin } from 'vite';

/**
 * The framework's H5 runtime fetches a loading picture from its vendor and knows its advertising hosts. The site loads nothing
 * from anybody else (Content-Security-Policy: default-src 'self'), so these addresses only cost bytes and refused requests.
 */
const OUTSIDE = /https?:\/\/(?:[\w-]+\.)*(?:dcloud\.net\.cn|dcloud\.io|cdn-aliyun\.com|bspapp\.com|aliyuncs\.com)[^"'`\s)]*/g;

/**
 * Its mini-program runtime loads a picture from its vendor three seconds after each start, from a host spelled in character
 * codes: a count of everybody who opens the mini-program. What nothing calls is left out of the bundle.
 */
const COUNTED = /^\s*preloadAsset\(\);$/m;

export function withoutOutsideHosts(): Plugin {
  return {
    name: 'massreview:without-outside-hosts',
    apply: 'build',
    transform(code, id) {
      return id.includes('uni-mp-weixin') ? { code: code.replace(COUNTED, ''), map: null } : undefined;
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') {
          file.code = file.code.replace(OUTSIDE, '');
        } else if (typeof file.source === 'string') {
          file.source = file.source.replace(OUTSIDE, '');
        }
      }
    },
  };
}
