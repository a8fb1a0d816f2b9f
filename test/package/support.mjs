import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, readdir, readFile, rm, symlink} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';

export const run = promisify(execFile);

/** The project's own package.json. */
export const manifest = JSON.parse(await readFile('package.json', 'utf8'));

/**
 * Packs the project as `npm publish` would, which builds it anew, and installs the tarball into an empty folder beside
 * the packages that it says it depends on, and no others.
 *
 * @returns `tarball`, the folder of a `project` that has it installed, the `unspool` folder in it, and `remove()`.
 */
export async function installPacked() {
  const folder = await mkdtemp(join(tmpdir(), 'unspool-packed-'));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await run(npm, ['pack', '--silent', '--pack-destination', folder], {maxBuffer: 1 << 26});
  const tarball = join(
    folder,
    (await readdir(folder)).find((name) => name.endsWith('.tgz')),
  );
  const project = join(folder, 'project');
  const modules = join(project, 'node_modules');
  await mkdir(modules, {recursive: true});
  await run('tar', ['-xzf', tarball, '-C', modules]);
  const unspool = join(modules, manifest.name);
  await run('mv', [join(modules, 'package'), unspool]);
  for (const name of Object.keys({...manifest.dependencies, ...manifest.peerDependencies})) {
    await mkdir(join(modules, name, '..'), {recursive: true});
    await symlink(resolve('node_modules', name), join(modules, name), 'dir');
  }
  return {tarball, project, unspool, remove: () => rm(folder, {recursive: true, force: true})};
}

/** Hash of each file in a folder, by its path there. */
export async function hashes(folder, {except = () => false} = {}) {
  const found = new Map();
  for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (except(name)) continue;
    const digest = createHash('sha256').update(await readFile(path));
    found.set(name, digest.digest('hex'));
  }
  return found;
}
