import assert from 'node:assert/strict';
import {mkdtemp, readFile, readdir, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {run} from './support.mjs';

const FOLDER = '.github/workflows';

/** What a registry tells of a package: here of the version that is installed. */
async function packument(name) {
  const text = await readFile(`node_modules/${name}/package.json`, 'utf8').catch(() => '{"version": "1.0.0"}');
  const {version, dependencies} = JSON.parse(text);
  return {name, 'dist-tags': {latest: version}, versions: {[version]: {name, version, dependencies}}};
}

it('Each action of a workflow is pinned to a commit, with the version that it is', async () => {
  for (const name of await readdir(FOLDER)) {
    const uses = (await readFile(`${FOLDER}/${name}`, 'utf8')).match(/uses: .*/g);
    assert.ok(uses.length > 0, name);
    for (const line of uses) assert.match(line, /^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, name);
  }
});

describe('The audit in CI', () => {
  const advisory = (severity) => ({
    lit: [{id: 1, url: 'https://advisories.example/1', title: 'A fault', severity, vulnerable_versions: '*'}],
  });
  for (const [what, status, body, code, said] of [
    ['passes where nothing is known', 200, {}, 0, /: 0 with a grave advisory/],
    ['passes on a low one', 200, advisory('low'), 0, /: 0 with a grave advisory/],
    ['fails on a high one', 200, advisory('high'), 1, /[1-9]\d* with a grave advisory/],
    ['fails on a critical one', 200, advisory('critical'), 1, /[1-9]\d* with a grave advisory/],
    ['passes with a note where the registry answers no such question', 405, {}, 0, /nothing was audited/],
  ]) {
    it(what, async () => {
      const server = createServer(async (request, response) => {
        request.resume();
        const isAsked = request.url.includes('/advisories/bulk');
        response.writeHead(isAsked ? status : 200, {'content-type': 'application/json'});
        response.end(JSON.stringify(isAsked ? body : await packument(decodeURIComponent(request.url.slice(1)))));
      });
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      const cache = await mkdtemp(join(tmpdir(), 'unspool-audit-')); // npm keeps advisories
      try {
        const env = {
          ...process.env,
          npm_config_cache: cache,
          npm_config_registry: `http://127.0.0.1:${server.address().port}/`,
        };
        const ended = await run(process.execPath, ['scripts/advisories.mjs'], {env}).catch((error) => error);
        assert.equal(ended.code ?? 0, code, `${ended.stdout}${ended.stderr}`);
        assert.match(ended.stdout, said);
      } finally {
        server.closeAllConnections();
        server.close();
        await rm(cache, {recursive: true, force: true});
      }
    });
  }
});
