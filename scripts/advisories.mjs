import {execFile} from 'node:child_process';
import {join} from 'node:path';

/**
 * Fails where the registry knows an advisory, of a high level or above, on what the package installs at its users'. Where
 * the registry does not answer, as offline, it says so and passes: the code is not at fault.
 */
process.chdir(join(import.meta.dirname, '..'));
const args = ['audit', '--omit=dev', '--json', '--fetch-timeout=20000', '--fetch-retries=0'];
const answer = await new Promise((resolve) => {
  const shell = process.platform === 'win32';
  execFile('npm', args, {shell, maxBuffer: 1 << 28}, (_error, stdout) => resolve(stdout));
});
const {metadata, vulnerabilities} = read(answer);
if (!metadata) {
  console.log('The registry gave no advisories; nothing was audited.');
} else {
  const grave = Object.values(vulnerabilities).filter(({severity}) => ['high', 'critical'].includes(severity));
  for (const {name, severity, range} of grave)
    console.error(`${name} ${range}: ${severity}; see npm audit --omit=dev.`);
  console.log(`${metadata.dependencies.prod} installed packages audited: ${grave.length} with a grave advisory.`);
  process.exitCode = grave.length > 0 ? 1 : 0;
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
