import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {run} from './support.mjs';

const notesOf = async (version) =>
  (await run(process.execPath, ['scripts/release-notes.mjs', ...version], {maxBuffer: 1 << 26})).stdout;

describe('the notes on the release page', () => {
  it('are what the CHANGELOG says of that version, and of no other', async () => {
    const changelog = await readFile('CHANGELOG.md', 'utf8');
    const headings = [...changelog.matchAll(/^## (\S+)/gm)].map(([, version]) => version);
    assert.ok(headings.length > 0);
    let rest = changelog;
    for (const version of headings) {
      const notes = (await notesOf([version])).trim();
      assert.match(notes, /^- /);
      assert.doesNotMatch(notes, /^#+ /m);
      assert.ok(rest.includes(notes), version);
      rest = rest.replace(notes, () => '');
    }
    assert.doesNotMatch(rest, /^- /m); // all that it says is in the notes of one version
  });

  it('are asked for where the version has no section', async () => {
    await assert.rejects(notesOf(['9.9.9']), {
      code: 1,
      stderr: /CHANGELOG\.md tells nothing of 9\.9\.9: .*"## 9\.9\.9"/,
    });
    await assert.rejects(notesOf([]), {code: 1});
  });
});
