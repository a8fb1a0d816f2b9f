import {readFile} from 'node:fs/promises';

const NONCE = 'cmFuZG9tIGVub3VnaA';
const POLICY = [
  `default-src 'none'`,
  `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
  `style-src 'nonce-${NONCE}'`,
  `img-src 'self'`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html`,
].join('; ');

/** Notes what the policy forbade, from the first on. */
const RECORDER = `<script nonce="${NONCE}">
  window.forbidden = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    if (event.blockedURI.includes('__web-dev-server__')) return; // the test runner's own
    window.forbidden.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ' ' + event.sample);
  });
</script>`;

/** Lets tests open the fixture under the strictest content security policy, with the built files: `/strict.html`. */
export function serveStrict() {
  return {
    name: 'serve-strict',
    async serve(context) {
      if (context.path !== '/strict.html') return undefined;
      const fixture = await readFile('test/promises/fixture.html', 'utf8');
      const body = fixture
        .replace(
          '<link ',
          `${RECORDER}<script type="module" nonce="${NONCE}" src="/dist/cdn/unspool.js"></script><link `,
        )
        .replace('/src/unspool.css', '/dist/cdn/unspool.css')
        .replaceAll(/<(style|link)/g, `<$1 nonce="${NONCE}"`);
      return {body, type: 'html', headers: {'content-security-policy': POLICY, 'cache-control': 'no-store'}};
    },
  };
}
