import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/**
 * Prints the bill of materials of the package (CycloneDX), with every licence. npm writes it, in a folder where only what
 * readers and users install is asked for: with `--omit dev` it would leave out what we develop with as well.
 */
const folder = mkdtempSync(join(tmpdir(), 'unspool-sbom-'));
try {
  const manifest = read('package.json');
  delete manifest.devDependencies;
  const lock = read('package-lock.json');
  delete lock.packages[''].devDependencies;
  for (const [path, {dev}] of Object.entries(lock.packages)) if (dev) delete lock.packages[path];
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const options = ['--sbom-format', 'cyclonedx', '--sbom-type', 'library', '--package-lock-only'];
  const bill = JSON.parse(execFileSync('npm', ['sbom', ...options], {cwd: folder, maxBuffer: 1 << 26}));
  bill.metadata.component.name = manifest.name; // npm takes the folder's
  for (const part of bill.components)
    part.licenses ??= [{license: {name: lock.packages[`node_modules/${part.name}`].license}}];
  console.log(JSON.stringify(bill, null, 2));
} finally {
  rmSync(folder, {recursive: true, force: true});
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
