import {randomBytes} from 'node:crypto';
import {constants, createReadStream, rmSync, type BigIntStats} from 'node:fs';
import {
  access,
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {Failure} from '../document/failure.js';
import {codeOf} from './error-code.js';

/** A file that a command writes, with its content or as a copy of another. */
export type OutputFile = {path: string} & (
  {content: string | Uint8Array; from?: undefined} | {from: string; content?: undefined}
);

/** How files are written. */
export interface WriteOptions {
  /** Files that the command has read; none of them is ever replaced. */
  inputs?: readonly string[];
  /** Whether nothing that is there already may be replaced. */
  isNew?: boolean;
}

interface Target {
  path: string;
  content?: string | Uint8Array | undefined;
  from?: string | undefined;
  /** The file itself, where the path is a link. */
  file: string;
  /** What is there already. */
  before: BigIntStats | undefined;
}

/** Where a rename would put a file in the place of the device or pipe. */
const STREAM = /^\/(?:dev\/(?:fd\/|std)|proc\/)/;
const STAGED = /^\.unspool-(\d+)-[0-9a-f]{12}\.tmp$/;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes files so that each is either as before or whole, also for who reads it meanwhile: all are first written beside
 * their places, and then moved there, in the order given. So a full disk changes nothing.
 *
 * @throws {Failure} If a file would replace one that was read, or can't be written.
 */
export async function writeFiles(files: readonly OutputFile[], {inputs = [], isNew}: WriteOptions = {}): Promise<void> {
  const targets = await Promise.all(files.map(targetOf));
  await refuseInputs(targets, inputs);
  refuseTwice(targets);
  const staged = new Map<string, Target>();
  const clear = () => {
    for (const path of staged.keys()) rmSync(path, {force: true});
  };
  const stop = (signal: NodeJS.Signals) => {
    clear();
    process.kill(process.pid, signal); // the listener is gone, so that this ends the process as ever
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    for (const folder of new Set(targets.map(({file}) => dirname(file)))) await makeReady(folder);
    for (const target of targets) await during(target, () => stage(target, staged));
    for (const [path, target] of staged) {
      await during(target, () => (isNew ? place(path, target.file) : rename(path, target.file)));
    }
    for (const folder of new Set(targets.map(({file}) => dirname(file)))) await syncFolder(folder);
  } finally {
    clear();
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

async function targetOf({path, content, from}: OutputFile): Promise<Target> {
  const target = {path, content, from, file: path};
  return during(target, async () => {
    const before = await stat(path, {bigint: true}).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (before?.isDirectory()) throw new Failure(`${path} is a folder; name a file.`);
    if (before) await access(path, constants.W_OK);
    return {...target, before, file: isStream(path, before) ? resolve(path) : await followLinks(path)};
  });
}

function isStream(path: string, before: BigIntStats | undefined): boolean {
  return STREAM.test(resolve(path)) || (before !== undefined && !before.isFile());
}

/** The file that a path leads to, also where that is not there yet. */
async function followLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const to = await readlink(path).catch(() => undefined);
  return to === undefined ? resolve(path) : followLinks(resolve(await realpath(dirname(path)), to));
}

/**
 * @throws {Failure} If an output is one of the files that were read.
 */
export async function refuseReplacing(files: readonly OutputFile[], inputs: readonly string[]): Promise<void> {
  await refuseInputs(await Promise.all(files.map(targetOf)), inputs);
}

/** By what the file system says and not by name: so links, and names that differ in case alone, are seen through. */
async function refuseInputs(targets: readonly Target[], inputs: readonly string[]): Promise<void> {
  for (const input of inputs) {
    const read = await stat(input, {bigint: true}).catch(() => undefined);
    const same = targets.find(({before}) => before?.isFile() && before.ino === read?.ino && before.dev === read.dev);
    if (!same) continue;
    throw new Failure(
      `${same.path} would replace ${input}, which this is made of; nothing was written. Write to another ${basename(same.path) === same.path ? 'file or folder' : 'folder'}.`,
    );
  }
}

function refuseTwice(targets: readonly Target[]): void {
  const seen = new Map<string, string>();
  for (const {path, file, before} of targets) {
    const key = before ? `${before.dev}:${before.ino}` : file;
    const other = seen.get(key);
    if (other !== undefined)
      throw new Failure(`${other} and ${path} are one file; nothing was written. Remove the link between them.`);
    seen.set(key, path);
  }
}

/** Makes a folder, and removes what a command that was killed has left in it. */
async function makeReady(folder: string): Promise<void> {
  try {
    await mkdir(folder, {recursive: true});
    for (const name of await readdir(folder)) {
      const owner = STAGED.exec(name)?.[1];
      if (owner !== undefined && !isRunning(Number(owner))) await rm(join(folder, name), {force: true});
    }
  } catch (error) {
    const code = codeOf(error);
    throw new Failure(
      code === 'EEXIST' || code === 'ENOTDIR'
        ? `${folder} is not a folder, so that nothing can be written there; name another.`
        : `${folder} can't be written to (${code}); nothing was written.`,
    );
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

async function stage(target: Target, staged: Map<string, Target>): Promise<void> {
  const {path, file, content, from, before} = target;
  if (isStream(path, before)) return writeFile(path, content ?? createReadStream(from!));
  const beside = join(dirname(file), `.unspool-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(beside, 'wx');
  staged.set(beside, target);
  try {
    await writeFile(handle, content ?? createReadStream(from!));
    if (before) {
      await handle.chown(Number(before.uid), Number(before.gid)).catch(() => undefined); // only root may give a file away
      await handle.chmod(Number(before.mode) & 0o7777);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a file where nothing is, and fails where something has come meanwhile. */
async function place(from: string, to: string): Promise<void> {
  await link(from, to).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') throw error;
    return copyFile(from, to, constants.COPYFILE_EXCL); // some file systems know no links
  });
}

/** So that the moves outlast a power failure; not every system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Whether two paths lead to one file. */
export async function isOneFile(path: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([path, other].map((one) => stat(one, {bigint: true}).catch(() => undefined)));
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

/** Whether there is anything of a name, were it a link that leads nowhere. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  );
}

async function during<T>({path}: {path: string}, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${path} can't be written (${codeOf(error)}).`);
  }
}
