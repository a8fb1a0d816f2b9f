import {spawn} from 'node:child_process';

/**
 * Runs a command with its output shown.
 *
 * @returns Its exit code where `allowFailure` is set.
 * @throws {Error} If it fails otherwise; the message names the command.
 */
export function run(command, args, {allowFailure = false, env = process.env} = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 || allowFailure) resolve(code);
      else reject(new Error(`\`${[command, ...args].join(' ')}\` failed with exit code ${code}`));
    });
  });
}
