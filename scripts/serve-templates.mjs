import {html} from 'lit';
import {renderToString} from '../dist/ssr.js';

/**
 * Lets tests in a browser have their templates rendered as a server would: POST a template to `/served`, get its HTML.
 * Uses the built package, as a server would.
 */
export function serveTemplates() {
  return {
    name: 'serve-templates',
    async serve(context) {
      if (context.path !== '/served') return undefined;
      const chunks = [];
      for await (const chunk of context.req) chunks.push(chunk);
      const {template, lang} = JSON.parse(Buffer.concat(chunks).toString());
      return {body: renderToString(revive(template), {lang}), type: 'html', headers: {'cache-control': 'no-store'}};
    },
  };
}

const templates = new Map();

/** A template that came as data; the same strings give the same template, as in code. */
function revive(value) {
  if (Array.isArray(value)) return value.map(revive);
  if (!value?.strings) return value ?? undefined;
  const key = JSON.stringify(value.strings);
  if (!templates.has(key)) templates.set(key, Object.assign(value.strings, {raw: value.strings}));
  return html(templates.get(key), ...value.values.map(revive));
}
