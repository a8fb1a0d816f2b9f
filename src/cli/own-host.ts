import {isIP} from 'node:net';
import {hostname} from 'node:os';

/**
 * Whether a request names this computer. A page elsewhere can have its own name lead here (DNS rebinding), and would read
 * whatever is served; but then it is that name which is asked for.
 *
 * @param host - The request's `Host`.
 * @param isShared - Whether others on the network may ask, by an address or by this computer's name. Default: no.
 */
export function isOwnHost(host: string | undefined, port: number, isShared = false): boolean {
  const [, written = '', at = '80'] = /^(\[[^\]]*\]|[^:[\]]*)(?::(\d+))?$/.exec(host ?? '') ?? [];
  if (Number(at) !== port) return false;
  const name = written.replaceAll(/^\[|\]$/g, '').toLowerCase();
  if (['localhost', '127.0.0.1', '::1'].includes(name)) return true;
  const own = hostname().toLowerCase();
  return isShared && (isIP(name) > 0 || name === own || name === `${own}.local`);
}
